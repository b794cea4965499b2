package id.usulanhub.console.collect;

import id.usulanhub.connectorkit.door.FormFields;
import id.usulanhub.connectorkit.door.Knock;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;

/** A request as a lock sees it; its body stays unread, also where asking the container for a value would read it. */
record RequestKnock(HttpServletRequest request) implements Knock {

    @Override
    public Optional<String> header(String name) {
        return Optional.ofNullable(request.getHeader(name));
    }

    @Override
    public Optional<String> query(String name) {
        try {
            String query = Optional.ofNullable(request.getQueryString()).orElse("");
            return FormFields.read(query).getOrDefault(name, List.of()).stream().findFirst();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
