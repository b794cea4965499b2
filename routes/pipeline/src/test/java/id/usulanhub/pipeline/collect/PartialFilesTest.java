package id.usulanhub.pipeline.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.usulanhub.codec.Sha256;
import id.usulanhub.domain.outcome.ProblemCode;
import id.usulanhub.pipeline.collect.PartialFiles.Appended;
import id.usulanhub.pipeline.collect.PartialFiles.Differs;
import id.usulanhub.pipeline.collect.PartialFiles.Elsewhere;
import id.usulanhub.pipeline.collect.PartialFiles.Here;
import id.usulanhub.pipeline.collect.PartialFiles.NoRoom;
import id.usulanhub.pipeline.collect.PartialFiles.Piece;
import id.usulanhub.pipeline.collect.PartialFiles.Refused;
import id.usulanhub.pipeline.collect.PartialFiles.UnderWay;
import id.usulanhub.pipeline.collect.PartialShelf.Name;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartialFilesTest {

    private static final byte[] PHOTO = photo(200_000);
    private static final Name FILE = new Name("ponsel", Sha256.hex(PHOTO));
    private static final Instant LONG_AFTER = Instant.now().plus(Duration.ofDays(30));

    @TempDir
    private Path folder;

    private FakeAttachments store;
    private Instant now = Instant.now();
    private PartialFiles files;

    @BeforeEach
    void the_hub_starts() {
        store = new FakeAttachments(new FolderAttachments(folder.resolve("kept")));
        files = started(new PartialShelf.Most(3, 1_000_000));
    }

    private PartialFiles started(PartialShelf.Most most) {
        return new PartialFiles(store, new PartialShelf(folder.resolve("partial"), () -> now, most));
    }

    @Test
    void a_file_that_came_in_pieces_is_kept_when_the_last_one_has_come() throws IOException {
        assertThat(files.find(FILE)).isEqualTo(new Here(0, false));
        assertThat(append(0, 90_000)).isEqualTo(new Here(90_000, false));
        assertThat(append(90_000, 90_001)).isEqualTo(new Here(90_001, false));
        assertThat(files.find(FILE)).isEqualTo(new Here(90_001, false));

        assertThat(append(90_001, PHOTO.length)).isEqualTo(new Here(PHOTO.length, true));

        assertThat(files.find(FILE)).isEqualTo(new Here(PHOTO.length, true));
        assertThat(store.open(FILE.sha256()))
                .hasValueSatisfying(kept -> assertThat(kept).hasBinaryContent(PHOTO));
        assertThat(lying()).isZero();
    }

    @Test
    void what_came_before_a_network_broke_off_stays() throws IOException {
        assertThatThrownBy(() -> files.append(piece(0), cut(0, 70_000))).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> files.append(piece(70_000), cut(70_000, 70_100)))
                .isInstanceOf(IOException.class);

        assertThat(files.find(FILE)).isEqualTo(new Here(70_100, false));
        assertThat(append(70_100, PHOTO.length)).isEqualTo(new Here(PHOTO.length, true));
    }

    @Test
    void a_hub_that_starts_again_goes_on_where_it_was() throws IOException {
        append(0, 50_000);

        the_hub_starts();

        assertThat(files.find(FILE)).isEqualTo(new Here(50_000, false));
        assertThat(append(50_000, PHOTO.length)).isEqualTo(new Here(PHOTO.length, true));
    }

    @Test
    void a_piece_from_elsewhere_changes_nothing_and_is_told_where_the_file_ends() throws IOException {
        assertThat(append(10, 20)).isEqualTo(new Elsewhere(new Here(0, false)));
        append(0, 100);

        assertThat(append(0, 100)).isEqualTo(new Elsewhere(new Here(100, false)));
        assertThat(append(200, 300)).isEqualTo(new Elsewhere(new Here(100, false)));
        assertThat(append(100, PHOTO.length)).isEqualTo(new Here(PHOTO.length, true));
    }

    @Test
    void one_request_has_a_file_at_a_time() throws IOException {
        Appended[] second = new Appended[1];
        InputStream first = new HookedBody(part(0, PHOTO.length), () -> second[0] = append(0, PHOTO.length));

        assertThat(files.append(piece(0), first)).isEqualTo(new Here(PHOTO.length, true));

        assertThat(second[0]).isInstanceOf(UnderWay.class);
    }

    @Test
    void what_is_not_what_its_hash_says_goes_and_is_sent_from_its_beginning() throws IOException {
        byte[] other = PHOTO.clone();
        other[100_000]++;

        assertThat(files.append(piece(0), new ByteArrayInputStream(other))).isInstanceOf(Differs.class);

        assertThat(lying()).isZero();
        assertThat(store.find(Sha256.hex(other))).isEmpty();
        assertThat(append(0, PHOTO.length)).isEqualTo(new Here(PHOTO.length, true));
    }

    @Test
    void a_file_that_is_none_that_is_kept_is_refused_with_its_first_piece() throws IOException {
        byte[] start = "MZ is a program".getBytes(StandardCharsets.US_ASCII);

        Appended answer = files.append(piece(0), new ByteArrayInputStream(start));

        assertThat(answer)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting("code")
                                .containsExactly(ProblemCode.ATTACHMENT_UNSUPPORTED));
        assertThat(files.find(FILE)).isEqualTo(new Here(0, false));
        assertThat(lying()).isZero();
    }

    @Test
    void a_start_that_is_too_short_to_tell_what_it_is_waits_for_more() throws IOException {
        assertThat(append(0, 3)).isEqualTo(new Here(3, false));
        assertThat(append(3, 3)).isEqualTo(new Here(3, false));
    }

    @Test
    void a_file_that_is_too_large_is_refused_before_anything_of_it_is_read() throws IOException {
        Piece large = new Piece(FILE, 0, Attachments.MOST_BYTES + 1);

        assertThat(files.append(large, cut(0, 0)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting("code")
                                .containsExactly(ProblemCode.ATTACHMENT_TOO_LARGE));
    }

    @Test
    void what_is_kept_already_is_not_read_again_whoever_sends_it() throws IOException {
        append(0, PHOTO.length);

        assertThat(files.append(piece(0), cut(0, 0))).isEqualTo(new Here(PHOTO.length, true));
        Name ofAnother = new Name("lain", FILE.sha256());
        assertThat(files.find(ofAnother)).isEqualTo(new Here(PHOTO.length, true));
        assertThat(files.append(new Piece(ofAnother, 7, PHOTO.length), cut(0, 0)))
                .isEqualTo(new Here(PHOTO.length, true));
    }

    @Test
    void connectors_do_not_add_to_each_others_files() throws IOException {
        append(0, 100);

        assertThat(files.find(new Name("lain", FILE.sha256()))).isEqualTo(new Here(0, false));
    }

    @Test
    void while_the_store_is_down_all_of_a_file_waits_and_an_empty_piece_brings_it_there() throws IOException {
        store.down = true;
        assertThatThrownBy(() -> append(0, PHOTO.length)).isInstanceOf(UncheckedIOException.class);
        assertThat(files.find(FILE)).isEqualTo(new Here(PHOTO.length, false));
        store.down = false;

        assertThat(append(PHOTO.length, PHOTO.length)).isEqualTo(new Here(PHOTO.length, true));
    }

    @Test
    void a_file_that_could_not_be_measured_is_not_held_by_the_request_that_is_gone() throws IOException {
        Path away = folder.resolve("away");
        InputStream first = new HookedBody(part(0, 300), () -> {
            Files.move(folder.resolve("partial"), away);
            Files.writeString(folder.resolve("partial"), "no folder");
        });
        assertThatThrownBy(() -> files.append(piece(0), first)).isInstanceOf(UncheckedIOException.class);
        Files.delete(folder.resolve("partial"));
        Files.move(away, folder.resolve("partial"));

        assertThat(append(0, PHOTO.length)).isEqualTo(new Here(PHOTO.length, true));
    }

    @Test
    void no_more_files_are_begun_than_there_is_room_for_and_those_that_are_here_go_on() throws IOException {
        append(0, 100);
        append(file(1), 100);
        append(file(2), 100);

        assertThat(append(file(3), 100)).isInstanceOf(NoRoom.class);
        assertThat(append(100, PHOTO.length)).isEqualTo(new Here(PHOTO.length, true));
        assertThat(append(file(3), 100)).isEqualTo(new Here(100, false));
    }

    @Test
    void what_is_announced_takes_room_while_it_comes_and_what_is_here_always() throws IOException {
        files = started(new PartialShelf.Most(100, PHOTO.length + 100));
        Appended[] second = new Appended[1];
        InputStream first = new HookedBody(part(0, 300), () -> second[0] = append(file(1), 100));

        assertThat(files.append(piece(0), first)).isEqualTo(new Here(300, false));

        assertThat(second[0]).isInstanceOf(NoRoom.class);
        assertThat(append(file(1), 100)).isInstanceOf(NoRoom.class);
        assertThat(append(300, 301)).isEqualTo(new Here(301, false));
    }

    @Test
    void what_nobody_added_to_for_a_week_goes_and_leaves_its_room() throws IOException {
        append(0, 100);
        PartialShelf shelf = new PartialShelf(folder.resolve("partial"), () -> now);
        files = new PartialFiles(store, shelf);
        shelf.forgetOld();
        assertThat(files.find(FILE)).isEqualTo(new Here(100, false));

        now = LONG_AFTER;
        shelf.forgetOld();

        assertThat(files.find(FILE)).isEqualTo(new Here(0, false));
        assertThat(lying()).isZero();
    }

    @Test
    void what_comes_now_is_not_old() throws IOException {
        now = LONG_AFTER;
        PartialShelf shelf = new PartialShelf(folder.resolve("partial"), () -> now);
        files = new PartialFiles(store, shelf);

        assertThat(files.append(piece(0), new HookedBody(part(0, PHOTO.length), shelf::forgetOld)))
                .isEqualTo(new Here(PHOTO.length, true));
    }

    @Test
    void a_hash_is_64_hexadecimal_digits_and_nothing_else() {
        assertThatThrownBy(() -> new Name("ponsel", "../../etc/passwd")).isInstanceOf(IllegalArgumentException.class);
        assertThat(Name.isSha256("AB".repeat(32))).isFalse();
    }

    /** The bytes of the photo between two places, as a piece of it. */
    private Appended append(int from, int to) throws IOException {
        return files.append(piece(from), part(from, to));
    }

    /** The first bytes of another file of the same length. */
    private Appended append(Name other, int to) throws IOException {
        return files.append(new Piece(other, 0, PHOTO.length), part(0, to));
    }

    private static Piece piece(int offset) {
        return new Piece(FILE, offset, PHOTO.length);
    }

    private static Name file(int number) {
        return new Name("ponsel", Sha256.hex(new byte[] {(byte) number}));
    }

    private static InputStream part(int from, int to) {
        return new ByteArrayInputStream(PHOTO, from, to - from);
    }

    /** A part of the photo, after which the network is gone. */
    private static InputStream cut(int from, int to) {
        return new SequenceInputStream(part(from, to), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }
        });
    }

    private long lying() throws IOException {
        try (Stream<Path> all = Files.list(folder.resolve("partial"))) {
            return all.count();
        }
    }

    private static byte[] photo(int size) {
        byte[] photo = Arrays.copyOf(HexFormat.of().parseHex("ffd8ffe000104a4649460001"), size);
        for (int i = 12; i < size; i++) {
            photo[i] = (byte) (i * 31);
        }
        return photo;
    }
}
