package id.usulanhub.connectorkit.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import id.usulanhub.connectorkit.worker.WorkerSettings;
import id.usulanhub.connectorkit.worker.WorkerWorkbooks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The worst of {@link HostileFilesTest} as the hub itself reads them: in a process of its own, which ends with rows or a
 * typed refusal within its deadline. Those that ask for memory, depth or time, and one each that is damaged or lies; not all,
 * since each costs a process.
 */
class HostileFilesInWorkerTest {

    private static final Duration DEADLINE = Duration.ofSeconds(60);
    private static final int HEAP_MEGABYTES = 256;

    @TempDir
    Path folder;

    /** What each is refused for; empty where its rows are read. */
    enum Hostile {
        BOMB("WORKBOOK_TOO_LARGE ratio 200") {
            @Override
            Path in(Path folder) throws IOException {
                return rows().with("xl/sharedStrings.xml", "<x>" + " ".repeat(40_000_000))
                        .in(folder);
            }
        },
        LONG_TEXT_IN_EVERY_CELL("WORKBOOK_TOO_LARGE characters of a row 1048576") {
            @Override
            Path in(Path folder) throws IOException {
                return Zipped.rows("<row>" + "<c t='s'><v>0</v></c>".repeat(16_000) + "</row>")
                        .with("xl/sharedStrings.xml", "<sst><si><t>" + "a".repeat(30_000) + "</t></si></sst>")
                        .in(folder);
            }
        },
        MILLION_COLUMNS("WORKBOOK_TOO_LARGE") {
            @Override
            Path in(Path folder) throws IOException {
                return Zipped.rows("<row>" + "<c><v>1</v></c>".repeat(1_000_000) + "</row>")
                        .in(folder);
            }
        },
        DEEP_SHEET("WORKBOOK_") {
            @Override
            Path in(Path folder) throws IOException {
                return Zipped.rows("<row>".repeat(500_000)).in(folder);
            }
        },
        DEEP_ODS("WORKBOOK_") {
            @Override
            Path in(Path folder) throws IOException {
                return Zipped.ods("<table:table table:name='S'>" + "<table:table-row-group>".repeat(500_000))
                        .in(folder);
            }
        },
        REPEATED_ODS("WORKBOOK_TOO_LARGE") {
            @Override
            Path in(Path folder) throws IOException {
                return Zipped.ods("<table:table table:name='S'><table:table-row table:number-rows-repeated='1048576'>"
                                + "<table:table-cell office:value-type='string' table:number-columns-repeated='16384'>"
                                + "<text:p>x</text:p></table:table-cell></table:table-row></table:table>")
                        .in(folder);
            }
        },
        DEEP_PAGE("") {
            @Override
            Path in(Path folder) throws IOException {
                return Files.writeString(
                        folder.resolve("a.xls"), "<html>" + "<div>".repeat(100_000) + "<table><tr><td>1");
            }
        },
        OPEN_QUOTE("WORKBOOK_TOO_LARGE characters of a row 1048576") {
            @Override
            Path in(Path folder) throws IOException {
                return Files.writeString(folder.resolve("b.csv"), "Kamus;Uraian\nx;\"" + "a\n".repeat(1_500_000));
            }
        },
        FOREIGN_ENTITY("WORKBOOK_UNREADABLE") {
            @Override
            Path in(Path folder) throws IOException {
                return Zipped.xlsx("<?xml version='1.0'?><!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/hostname'>]>"
                                + "<worksheet><sheetData><row><c t='inlineStr'><is><t>&e;</t></is></c></row></sheetData>"
                                + "</worksheet>")
                        .in(folder);
            }
        },
        CUT_OFF("WORKBOOK_UNREADABLE") {
            @Override
            Path in(Path folder) throws IOException {
                byte[] whole = Files.readAllBytes(rows().in(folder));
                return Files.write(folder.resolve("cut.xlsx"), Arrays.copyOf(whole, whole.length / 2));
            }
        },
        LYING_OLD_CONTAINER("WORKBOOK_UNREADABLE") {
            @Override
            Path in(Path folder) throws IOException {
                byte[] container = new byte[100_000];
                Arrays.fill(container, (byte) 0xFE);
                byte[] mark = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
                };
                System.arraycopy(mark, 0, container, 0, mark.length);
                return Files.write(folder.resolve("a.xls"), container);
            }
        };

        private final String refusal;

        Hostile(String refusal) {
            this.refusal = refusal;
        }

        abstract Path in(Path folder) throws IOException;

        static Zipped rows() {
            return Zipped.rows("<row><c><v>1</v></c></row>");
        }
    }

    @ParameterizedTest
    @EnumSource
    void it_ends_in_rows_or_a_typed_refusal_and_so_does_its_process(Hostile hostile) throws IOException {
        Path file = hostile.in(folder);
        Path spool = folder.resolve("spool");
        WorkerWorkbooks workers =
                new WorkerWorkbooks(new WorkerSettings(spool, HEAP_MEGABYTES, DEADLINE, Duration.ofSeconds(3), 1));

        Read read =
                assertTimeoutPreemptively(DEADLINE.multipliedBy(2), () -> Read.of(file, SheetLimits.DEFAULT, workers));

        assertThat(read.refusal()).startsWith(hostile.refusal).doesNotContain("crash", "WORKBOOK_TOO_SLOW");
        assertThat(hostile.refusal.isEmpty()).isEqualTo(read.refusal().isEmpty());
        assertThat(spool).isEmptyDirectory();
        assertThat(endedWithin(Duration.ofSeconds(20))).isTrue();
    }

    /** Whether no process that reads a file is left. */
    private static boolean endedWithin(Duration most) {
        long until = System.nanoTime() + most.toNanos();
        while (readers().findAny().isPresent() && System.nanoTime() < until) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        return readers().findAny().isEmpty();
    }

    private static Stream<ProcessHandle> readers() {
        return ProcessHandle.current()
                .children()
                .filter(ProcessHandle::isAlive)
                .filter(child -> child.info().commandLine().orElse("").contains("WorkerMain"));
    }
}
