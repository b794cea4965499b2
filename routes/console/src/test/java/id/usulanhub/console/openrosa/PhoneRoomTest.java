package id.usulanhub.console.openrosa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.usulanhub.console.collect.DoorRefusal;
import id.usulanhub.console.pace.Pace;
import id.usulanhub.console.throttle.Places.Place;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class PhoneRoomTest {

    private final PhoneRoom room = new PhoneRoom();
    private Instant now = Instant.EPOCH;
    private final InstantSource clock = () -> now;

    @Test
    void one_phone_leaves_room_for_others() {
        Place first = room.enter("a");
        for (int more = 1; more < PhoneRoom.OF_ONE; more++) {
            room.enter("a");
        }

        assertThatThrownBy(() -> room.enter("a")).isInstanceOf(DoorRefusal.class);
        room.enter("b").close();
        first.close();
        room.enter("a").close();
    }

    @Test
    void when_the_room_is_full_nobody_enters_until_someone_leaves() {
        Place first = room.enter("0");
        for (int phone = 1; phone < PhoneRoom.AT_ONCE; phone++) {
            room.enter(Integer.toString(phone));
        }

        assertThatThrownBy(() -> room.enter("new")).isInstanceOf(DoorRefusal.class);
        first.close();
        room.enter("new").close();
    }

    @Test
    void who_knocks_where_no_door_is_needs_no_room() {
        for (int request = 0; request < PhoneRoom.OF_ONE; request++) {
            room.enter("127.0.0.1");
        }
        MockHttpServletRequest nowhere = new MockHttpServletRequest("POST", "/openrosa/ponsel/lain");

        assertThat(room.preHandle(nowhere, new MockHttpServletResponse(), new Object()))
                .isTrue();
    }

    @Test
    void a_body_that_comes_slowly_is_waited_for_and_one_that_hardly_comes_is_not() throws Exception {
        byte[] bytes = new byte[100_000];
        InputStream slow = new PacedBody(new ByteArrayInputStream(bytes), bytes.length, clock);
        now = now.plus(Pace.OF_PHONES.grace());
        assertThat(slow.readNBytes(1_000)).hasSize(1_000);
        now = now.plusSeconds(3);
        assertThat(slow.readNBytes(1_000)).hasSize(1_000);

        now = now.plusSeconds(60);
        assertThatThrownBy(slow::read).isInstanceOf(DoorRefusal.class).hasMessage("BODY_TOO_SLOW");
    }

    @Test
    void a_body_ends_where_it_is_too_large() {
        InputStream body = new PacedBody(new ByteArrayInputStream(new byte[11]), 10, clock);

        assertThatThrownBy(body::readAllBytes).isInstanceOf(DoorRefusal.class).hasMessage("BODY_TOO_LARGE");
    }
}
