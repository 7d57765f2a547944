package io.hcp4j.apiserver.http;

import io.hcp4j.apiserver.request.ApiResponse;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufOutputStream;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.handler.codec.DateFormatter;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.DefaultHttpHeadersFactory;
import io.netty.handler.codec.http.DefaultHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;

/** An answer over HTTP. Used by one thread. */
@SuppressWarnings("FutureReturnValueIgnored") // What cannot be sent ends the connection.
final class HttpApiResponse implements ApiResponse, AutoCloseable {
    /** All together; more would not fit into the headers that clients read. */
    private static final int LONGEST_WARNINGS = 4096;

    private static final int LONGEST_CUT_WARNING = 256;

    private final Channel connection;
    private final HttpHeaders headers =
            DefaultHttpHeadersFactory.headersFactory().newHeaders();
    private final List<ChannelFutureListener> goodbyes = new ArrayList<>();
    private boolean complete;

    HttpApiResponse(Channel connection) {
        this.connection = connection;
    }

    @Override
    public void warn(List<String> warnings) {
        int all = warnings.stream().mapToInt(String::length).sum();
        int sent = 0;
        for (String whole : warnings) {
            if (sent >= LONGEST_WARNINGS) {
                return;
            }
            String warning = all > LONGEST_WARNINGS && whole.length() > LONGEST_CUT_WARNING
                    ? whole.substring(0, LONGEST_CUT_WARNING)
                    : whole;
            sent += warning.length();
            String quoted = warning.replace("\\", "\\\\").replace("\"", "\\\"");
            headers.add(HttpHeaderNames.WARNING, "299 - \"" + quoted + "\"");
        }
    }

    @Override
    public OutputStream begin(int status, String contentType, int length) {
        describe(contentType).set(HttpHeaderNames.CONTENT_LENGTH, length);
        ByteBuf body = Unpooled.buffer(length);
        FullHttpResponse whole = new DefaultFullHttpResponse(
                HttpVersion.HTTP_1_1,
                HttpResponseStatus.valueOf(status),
                body,
                headers,
                DefaultHttpHeadersFactory.trailersFactory().newEmptyHeaders());
        return new ByteBufOutputStream(body) {
            @Override
            public void close() throws IOException {
                super.close();
                finish(whole);
            }
        };
    }

    @Override
    public OutputStream stream(int status, String contentType) {
        describe(contentType).set(HttpHeaderNames.TRANSFER_ENCODING, HttpHeaderValues.CHUNKED);
        connection.write(new DefaultHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.valueOf(status), headers));
        return new ChunkedBody(connection, () -> finish(LastHttpContent.EMPTY_LAST_CONTENT));
    }

    @Override
    public void whenGone(Runnable then) {
        ChannelFutureListener goodbye = closed -> then.run();
        goodbyes.add(goodbye);
        connection.closeFuture().addListener(goodbye);
    }

    /** Without a whole answer, the client cannot be told where the next one begins. */
    @Override
    public void close() {
        goodbyes.forEach(connection.closeFuture()::removeListener);
        if (!complete) {
            connection.close();
        }
    }

    private HttpHeaders describe(String contentType) {
        return headers.set(HttpHeaderNames.CONTENT_TYPE, contentType)
                .set(HttpHeaderNames.DATE, DateFormatter.format(Date.from(Instant.now())));
    }

    private void finish(Object last) {
        if (!complete) {
            complete = true;
            connection.writeAndFlush(last);
        }
    }
}
