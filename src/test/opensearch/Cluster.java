import org.codelibs.opensearch.runner.OpenSearchRunner;

/**
 * One node of a real OpenSearch on this machine, for tests, in a program of its own: its Lucene is not ours. Started from its source, with the jars of
 * {@code pom.xml} beside it; it ends when nobody holds its standard input any more.
 */
class Cluster {

    public static void main(String[] arguments) throws Exception {
        System.setProperty("opensearch.set.netty.runtime.available.processors", "false");
        OpenSearchRunner runner = new OpenSearchRunner();
        runner.onBuild((_, settings) -> settings.put("http.port", Integer.parseInt(arguments[1])).put("network.host", "127.0.0.1")
                .put("discovery.type", "single-node").put("cluster.routing.allocation.disk.threshold_enabled", false));
        runner.build(OpenSearchRunner.newConfigs().basePath(arguments[0]).numOfNode(1).clusterName("bicorne-test").useLogger());
        runner.ensureYellow();
        System.out.println("ready");
        while (System.in.read() >= 0) {}
        runner.close();
        System.exit(0);
    }
}
