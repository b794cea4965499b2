package id.usulanhub.sipd;

import static org.assertj.core.api.Assertions.assertThat;

import id.usulanhub.domain.push.Reply;
import id.usulanhub.domain.push.Reply.Kode;
import id.usulanhub.domain.push.Reply.Line;
import id.usulanhub.domain.push.Reply.Outcome;
import id.usulanhub.domain.push.Reply.Read;
import id.usulanhub.domain.push.Reply.Status;
import id.usulanhub.domain.push.Reply.Unreadable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyReaderTest {

    @Test
    void a_reply_of_the_contract_is_read_line_by_line() {
        Reply reply = read("""
                {"status":"partial","message":"1 diterima","id_batch":"2027/32.16.01/1","tersimpan":1,"hasil":[
                  {"id_lokal":"a","id_usulan":4711,"status":"diterima"},
                  {"id_lokal":"b","status":"ditolak","pesan":"kamus"},
                  {"id_lokal":"c","status":"ganda"},
                  {"id_lokal":"d","status":"OK"}]}""");

        assertThat(reply)
                .isEqualTo(new Read(
                        "2027/32.16.01/1",
                        Outcome.PARTIAL,
                        Kode.NONE,
                        1,
                        "1 diterima",
                        List.of(
                                new Line("a", "4711", Status.ACCEPTED, ""),
                                new Line("b", "", Status.REFUSED, "kamus"),
                                new Line("c", "", Status.DUPLICATE, ""),
                                new Line("d", "", Status.OTHER, ""))));
    }

    @Test
    void a_session_that_expired_within_http_200_is_seen() {
        Read reply = (Read) read("{\"status_code\":403,\"message\":\"sesi\"}");

        assertThat(reply.kode()).isEqualTo(Kode.SESSION_EXPIRED);
        assertThat(reply.outcome()).isEqualTo(Outcome.ERROR);
        assertThat(reply.stored()).isNull();
    }

    @Test
    void errors_in_the_log_outweigh_a_status_that_says_success() {
        Read reply = (Read) read("{\"status\":\"success\",\"log\":\"baris 1\\nERROR: kolom\",\"hasil\":[]}");

        assertThat(reply.outcome()).isEqualTo(Outcome.ERROR);
    }

    @Test
    void a_closed_schedule_is_seen() {
        Read reply = (Read) read("{\"status\":\"error\",\"message\":\"x\",\"kode\":\"JADWAL_TUTUP\",\"tersimpan\":0}");

        assertThat(reply.kode()).isEqualTo(Kode.SCHEDULE_CLOSED);
        assertThat(reply.stored()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<!doctype html><title>Masuk</title>",
                "{\"status\":\"succ",
                "[]",
                "null",
                "{}",
                "{\"status\":\"ok\"}",
                "{\"status\":\"success\",\"hasil\":\"semua\"}",
                "{\"status\":\"success\",\"status\":\"error\"}",
                "{\"status\":\"success\"} <!-- 0.3 s -->"
            })
    void what_is_not_a_reply_of_the_contract_is_unreadable(String body) {
        assertThat(read(body)).isInstanceOf(Unreadable.class);
    }

    private static Reply read(String body) {
        return ReplyReader.read(body.getBytes(StandardCharsets.UTF_8));
    }
}
