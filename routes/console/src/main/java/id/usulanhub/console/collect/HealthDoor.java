package id.usulanhub.console.collect;

import id.usulanhub.console.Health;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells a supervisor whether the hub lives, and whether it can take something in. */
@RestController
class HealthDoor {

    private final Health health;

    HealthDoor(Health health) {
        this.health = health;
    }

    @GetMapping("/health/live")
    Map<String, String> live() {
        return Map.of("status", "UP");
    }

    @GetMapping("/health/ready")
    ResponseEntity<Health.Report> ready() {
        Health.Report report = health.report();
        HttpStatus status = report.ready() && !report.storageFull() ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE;
        return ResponseEntity.status(status).body(report);
    }
}
