package io.hcp4j.fabric8;

import io.fabric8.kubernetes.client.jdkhttp.JdkHttpClientFactory;
import io.fabric8.kubernetes.client.jdkhttp.JdkHttpClientImpl;
import java.net.http.HttpClient;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** fabric8's HTTP client over the JDK's, with threads that do not outlive their work. */
final class SingleSendFactory extends JdkHttpClientFactory {
    private static final int IDLE_SECONDS = 5;

    private final String serverName;

    SingleSendFactory(String serverName) {
        this.serverName = serverName;
    }

    @Override
    protected HttpClient.Builder createNewHttpClientBuilder() {
        return new SingleSendBuilder(serverName)
                .executor(new ThreadPoolExecutor(
                        0, Integer.MAX_VALUE, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), task -> {
                            Thread thread = new Thread(task, "hcp4j-fabric8");
                            thread.setDaemon(true);
                            return thread;
                        }));
    }

    @Override
    protected void closeHttpClient(JdkHttpClientImpl client) {
        // The JDK's client ends by itself when its last connection is closed and nothing refers to it any more.
    }
}
