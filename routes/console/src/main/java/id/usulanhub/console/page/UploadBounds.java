package id.usulanhub.console.page;

import id.usulanhub.console.ConsoleSettings;
import id.usulanhub.console.Health;
import org.springframework.stereotype.Component;

/** How much may be uploaded, and whether there is room for it. */
@Component
record UploadBounds(ConsoleSettings settings, Health health) {}
