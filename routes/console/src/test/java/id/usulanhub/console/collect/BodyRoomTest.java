package id.usulanhub.console.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.usulanhub.console.ConsoleSettings;
import id.usulanhub.domain.wilayah.KodeWilayah;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class BodyRoomTest {

    private static final int LARGEST = 20_000;

    private final BodyRoom room = new BodyRoom(new ConsoleSettings(
            new KodeWilayah("32.16"),
            2027,
            ZoneOffset.UTC,
            Path.of("target", "spool"),
            new ConsoleSettings.Limits(2_000, LARGEST),
            false));

    @Test
    void four_of_the_largest_fit_and_the_fifth_waits_until_one_is_answered() throws IOException {
        BodyRoom.Held first = room.open();
        first.read(body(LARGEST), LARGEST);
        for (int more = 0; more < 3; more++) {
            room.open().read(body(LARGEST), LARGEST);
        }
        try (BodyRoom.Held fifth = room.open()) {
            assertThatThrownBy(() -> fifth.read(body(1), LARGEST))
                    .isInstanceOfSatisfying(
                            DoorRefusal.class,
                            refusal -> assertThat(refusal.code()).isEqualTo(DoorCode.TOO_BUSY));
        }
        first.close();

        assertThat(room.open().read(body(LARGEST), LARGEST)).hasSize(LARGEST);
    }

    @Test
    void a_body_beyond_its_own_limit_is_too_large_and_leaves_its_room() throws IOException {
        for (int again = 0; again < 10; again++) {
            try (BodyRoom.Held held = room.open()) {
                assertThatThrownBy(() -> held.read(body(LARGEST + 1), LARGEST))
                        .isInstanceOfSatisfying(
                                DoorRefusal.class,
                                refusal -> assertThat(refusal.code()).isEqualTo(DoorCode.BODY_TOO_LARGE));
            }
        }
        assertThat(room.open().read(body(LARGEST), LARGEST)).hasSize(LARGEST);
    }

    private static InputStream body(int bytes) {
        return new ByteArrayInputStream(new byte[bytes]);
    }
}
