package io.hcp4j.apiserver.http;

import io.netty.channel.EventLoopGroup;
import io.netty.channel.nio.NioEventLoopGroup;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/** The threads that all servers of a process share. None of them keeps the process alive. */
final class NettyThreads {
    private static final int MOST_LOOPS = 4;

    /** Wait for connections and carry bytes, encrypted ones to the network. They never wait for an answer. */
    static final EventLoopGroup LOOPS;

    /** Answer, one call a thread at a time. A thread without work for a minute ends. */
    static final Executor WORKERS = Executors.newCachedThreadPool(named("sandbox answers "));

    static {
        // Pools of buffers are for servers with a thousand times the traffic; they take megabytes, and time to set up.
        if (System.getProperty("io.netty.allocator.type") == null) {
            System.setProperty("io.netty.allocator.type", "unpooled");
        }
        LOOPS = loops();
    }

    // The successor does not exist in Netty 4.1, which many applications have, whose tests run the sandbox.
    @SuppressWarnings("deprecation")
    private static EventLoopGroup loops() {
        return new NioEventLoopGroup(
                Math.min(MOST_LOOPS, Runtime.getRuntime().availableProcessors()), named("sandbox network "));
    }

    private NettyThreads() {}

    private static ThreadFactory named(String prefix) {
        AtomicInteger number = new AtomicInteger();
        return task -> {
            Thread thread = new Thread(task, prefix + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }
}
