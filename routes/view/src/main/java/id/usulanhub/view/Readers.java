package id.usulanhub.view;

import id.usulanhub.view.Session.Row;
import id.usulanhub.view.Session.Visit;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Function;

/** A few sessions that only read; whoever asks while all are taken waits. */
final class Readers implements AutoCloseable {

    private final BlockingQueue<Session> idle;
    private final int size;

    Readers(Path file, int size) {
        this.size = size;
        idle = new ArrayBlockingQueue<>(size);
        for (int i = 0; i < size; i++) {
            idle.add(Database.reader(file));
        }
    }

    <T> Optional<T> one(String sql, Row<T> row, Object... arguments) {
        return with(session -> session.one(sql, row, arguments));
    }

    <T> List<T> all(String sql, Row<T> row, Object... arguments) {
        return with(session -> session.all(sql, row, arguments));
    }

    void each(String sql, Visit visit, Object... arguments) {
        with(session -> {
            session.each(sql, visit, arguments);
            return null;
        });
    }

    /** Several questions about one and the same moment. */
    <T> T atOneMoment(Function<Session, T> questions) {
        return with(session -> {
            session.begin();
            try {
                return questions.apply(session);
            } finally {
                session.commit();
            }
        });
    }

    private <T> T with(Function<Session, T> question) {
        Session session = take();
        try {
            return question.apply(session);
        } finally {
            idle.add(session);
        }
    }

    private Session take() {
        try {
            return idle.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ViewException("interrupted while waiting for the view", e);
        }
    }

    /** Waits for questions that are being answered. */
    @Override
    public void close() {
        for (int i = 0; i < size; i++) {
            take().close();
        }
    }
}
