package id.usulanhub.e2e;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/**
 * Many phones at once on a bad network: connections are cut, words come before their files, answers are lost and all is
 * sent again. The same faults in each run. The benchmark {@code phones} does so with two hundred phones.
 */
final class Crowd {

    static final int SUBMISSIONS = 200;

    private static final int PHONES = 40;
    private static final int BUSY = 503;
    private static final int ONE_IN = 3;

    private final PackagedHub hub;
    private final String xml;
    private final List<String> files;

    /** @param xml an instance, which each submission is like, under an id of its own */
    Crowd(PackagedHub hub, String xml, List<String> files) {
        this.hub = hub;
        this.xml = xml;
        this.files = files;
    }

    /** Until all was taken. @throws ExecutionException when a phone was refused */
    void send() throws InterruptedException, ExecutionException {
        List<Callable<Void>> phones =
                IntStream.range(0, PHONES).mapToObj(this::phone).toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(PHONES)) {
            for (Future<Void> phone : threads.invokeAll(phones)) {
                phone.get();
            }
        }
    }

    private Callable<Void> phone(int number) {
        return () -> {
            Phone phone = new Phone(hub.http().url(), hub.data(), "phone-" + number);
            Random network = new Random(number);
            for (int at = 0; at < SUBMISSIONS / PHONES; at++) {
                submission(phone, network);
            }
            return null;
        };
    }

    private void submission(Phone phone, Random network) throws IOException {
        String own = xml.replaceFirst("uuid:[0-9a-f-]{36}", "uuid:" + UUID.randomUUID());
        if (network.nextInt(ONE_IN) == 0) {
            phone.begin(own, files, network.nextDouble()).close();
        }
        if (network.nextInt(ONE_IN) == 0) {
            untilTaken(phone, own, List.of());
        }
        untilTaken(phone, own, files);
        if (network.nextInt(ONE_IN) == 0) {
            untilTaken(phone, own, files);
        }
    }

    private static void untilTaken(Phone phone, String xml, List<String> files) {
        int status = phone.submit(xml, files);
        while (status == BUSY) {
            status = phone.submit(xml, files);
        }
        if (status != 201 && status != 202) {
            throw new AssertionError("a phone was answered " + status);
        }
    }
}
