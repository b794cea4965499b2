package id.usulanhub.broker;

import java.util.Properties;

/** The settings of a broker that is alone: every internal topic has one replica, and a restart takes seconds. */
final class BrokerProperties {

    /** Of the only node. */
    static final int NODE_ID = 1;

    private BrokerProperties() {}

    static Properties of(BrokerArguments arguments) {
        String controller = "127.0.0.1:" + arguments.controllerPort();
        Properties properties = new Properties();
        properties.setProperty("process.roles", "broker,controller");
        properties.setProperty("node.id", String.valueOf(NODE_ID));
        properties.setProperty("controller.quorum.voters", NODE_ID + "@" + controller);
        properties.setProperty(
                "listeners", "PLAINTEXT://127.0.0.1:" + arguments.port() + ",CONTROLLER://" + controller);
        properties.setProperty("controller.listener.names", "CONTROLLER");
        properties.setProperty("log.dirs", DataFolder.logs(arguments.data()).toString());
        properties.setProperty("auto.create.topics.enable", "false");
        properties.setProperty("unclean.leader.election.enable", "false");
        alone(properties);
        quick(properties);
        large(properties);
        return properties;
    }

    private static void alone(Properties properties) {
        properties.setProperty("offsets.topic.replication.factor", "1");
        properties.setProperty("transaction.state.log.replication.factor", "1");
        properties.setProperty("transaction.state.log.min.isr", "1");
        properties.setProperty("share.coordinator.state.topic.replication.factor", "1");
        properties.setProperty("share.coordinator.state.topic.min.isr", "1");
        // Groups and transactions of one hub need no 50 partitions each, and every partition costs start-up and memory.
        properties.setProperty("offsets.topic.num.partitions", "4");
        properties.setProperty("transaction.state.log.num.partitions", "4");
    }

    /** The controller must notice soon that a killed broker is gone, since the new one waits for that. */
    private static void quick(Properties properties) {
        properties.setProperty("broker.session.timeout.ms", "3000");
        properties.setProperty("broker.heartbeat.interval.ms", "500");
        properties.setProperty("group.initial.rebalance.delay.ms", "0");
    }

    private static void large(Properties properties) {
        properties.setProperty("message.max.bytes", String.valueOf(8 * 1024 * 1024));
        properties.setProperty("replica.fetch.max.bytes", String.valueOf(8 * 1024 * 1024));
    }
}
