package id.usulanhub.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What a running JVM takes, seen from outside. */
record ProcessMemory(long pid) {
    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");
    private static final Pattern GENERATION =
            Pattern.compile("(?i)(?:new|tenured)(?: generation)?\\s+total \\d+K, used (\\d+)K");
    private static final long KILO = 1024;

    /** Resident memory in MB; Linux only. */
    long residentMegabytes() throws IOException {
        String status = Files.readString(Path.of("/proc", String.valueOf(pid), "status"));
        return RESIDENT.matcher(status)
                        .results()
                        .mapToLong(ProcessMemory::kilobytes)
                        .sum()
                / KILO;
    }

    /** Heap in use in MB, garbage included. */
    long heapMegabytes() throws IOException {
        Process jcmd = new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/jcmd", String.valueOf(pid), "GC.heap_info")
                .redirectErrorStream(true)
                .start();
        String answer = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return GENERATION
                        .matcher(answer)
                        .results()
                        .mapToLong(ProcessMemory::kilobytes)
                        .sum()
                / KILO;
    }

    private static long kilobytes(MatchResult match) {
        return Long.parseLong(match.group(1));
    }
}
