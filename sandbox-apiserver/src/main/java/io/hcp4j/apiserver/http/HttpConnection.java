package io.hcp4j.apiserver.http;

import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Queue;
import javax.net.ssl.SSLEngine;

/** One client: what it asks for is answered in its order, by one worker at a time. */
@SuppressWarnings("FutureReturnValueIgnored") // What cannot be sent ends the connection.
final class HttpConnection extends ChannelInboundHandlerAdapter {
    /** Clients wait for an answer before they go on; who sends this many requests ahead does not mean well. */
    private static final int MOST_WAITING = 100;

    private final HttpFront front;
    private final SSLEngine tls;
    private final Queue<HttpApiRequest> waiting = new ArrayDeque<>();
    private boolean answering;

    HttpConnection(HttpFront front, SSLEngine tls) {
        this.front = front;
        this.tls = tls;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof FullHttpRequest request) {
            try {
                if (request.decoderResult().isFailure()) {
                    context.writeAndFlush(
                                    new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.BAD_REQUEST))
                            .addListener(ChannelFutureListener.CLOSE);
                    return;
                }
                waiting.add(HttpApiRequest.of(request));
            } finally {
                request.release();
            }
        } else if (message instanceof HttpApiRequest call) {
            waiting.add(call);
        }
        if (waiting.size() > MOST_WAITING) {
            context.close();
        } else {
            next(context);
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        // The client has gone, or speaks something else.
        context.close();
    }

    private void next(ChannelHandlerContext context) {
        HttpApiRequest call = answering ? null : waiting.poll();
        if (call != null) {
            answering = true;
            NettyThreads.WORKERS.execute(() -> {
                try {
                    answer(call, new HttpApiResponse(context.channel()));
                } finally {
                    context.executor().execute(() -> {
                        answering = false;
                        next(context);
                    });
                }
            });
        }
    }

    private void answer(HttpApiRequest call, HttpApiResponse answer) {
        try (answer) {
            front.answer(call, tls.getSession(), answer);
        } catch (IOException e) {
            // The client has gone.
        }
    }
}
