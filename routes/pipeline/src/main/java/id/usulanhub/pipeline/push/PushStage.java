package id.usulanhub.pipeline.push;

/** The push stage put together: a pusher and a reconciler that keep out of each other's way. */
public final class PushStage {

    private final Pusher pusher;
    private final Reconciler reconciler;

    public PushStage(PushPorts ports, PushSources sources, PushSettings settings) {
        Lanes lanes = new Lanes();
        ListProof proof = new ListProof(ports);
        this.reconciler = new Reconciler(ports, sources, lanes, proof);
        this.pusher = new Pusher(new Parts(
                ports,
                sources,
                settings,
                lanes,
                proof,
                new Attempts(ports, sources, settings),
                new ScheduleGate(ports.target(), sources.clock(), settings.holdFor()),
                reconciler));
    }

    public Pusher pusher() {
        return pusher;
    }

    public Reconciler reconciler() {
        return reconciler;
    }

    /** What the parts of the stage share. */
    record Parts(
            PushPorts ports,
            PushSources sources,
            PushSettings settings,
            Lanes lanes,
            ListProof proof,
            Attempts attempts,
            ScheduleGate schedule,
            Reconciler reconciler) {}
}
