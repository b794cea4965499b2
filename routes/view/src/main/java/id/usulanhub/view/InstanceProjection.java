package id.usulanhub.view;

import id.usulanhub.codec.Instance;

/** Writes which instances of forms came, and which of their files. */
final class InstanceProjection {

    private static final String INSTANCE = "INSERT OR IGNORE INTO instance"
            + " (connector, id, root, replaces, sha256, usulan) VALUES (?, ?, ?, ?, ?, ?)";
    private static final String FILE = """
            INSERT OR IGNORE INTO instance_file (connector, id, file, sha256, size, media_type)
            SELECT connector, id, ?, ?, ?, ? FROM instance WHERE connector = ? AND id = ? AND sha256 = ?""";

    private final Session session;

    InstanceProjection(Session session) {
        this.session = session;
    }

    void project(ViewRecord record) {
        if (Instance.MEDIA_TYPE.equals(record.headers().get("content-type"))) {
            project(record.headers().get("ce_source"), record.key(), Instance.read(record.value()));
        }
    }

    private void project(String connector, String usulan, Instance instance) {
        String sha256 = instance.sha256();
        session.run(INSTANCE, connector, instance.id(), instance.root(), base(instance), sha256, usulan);
        instance.files()
                .forEach(file -> session.run(
                        FILE,
                        file.file(),
                        file.sha256(),
                        file.size(),
                        file.mediaType(),
                        connector,
                        instance.id(),
                        sha256));
    }

    private static String base(Instance instance) {
        return instance.replaces().isEmpty() ? "" : instance.replaces().getFirst();
    }
}
