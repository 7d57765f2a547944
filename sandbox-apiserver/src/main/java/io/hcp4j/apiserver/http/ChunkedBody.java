package io.hcp4j.apiserver.http;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.handler.codec.http.DefaultHttpContent;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;

/** The body of an answer of unknown length: goes out as it is written, no faster than the client takes it. */
@SuppressWarnings("FutureReturnValueIgnored") // What cannot be sent ends the connection.
final class ChunkedBody extends OutputStream {
    private final Channel connection;
    private final Runnable end;

    ChunkedBody(Channel connection, Runnable end) {
        this.connection = connection;
        this.end = end;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        ChannelFuture written =
                connection.writeAndFlush(new DefaultHttpContent(Unpooled.copiedBuffer(bytes, offset, length)));
        try {
            if (!connection.isWritable()) {
                written.await();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (IOException) new InterruptedIOException().initCause(e);
        }
        if (!connection.isActive()) {
            throw new IOException("the client has gone");
        }
    }

    @Override
    public void flush() {
        connection.flush();
    }

    @Override
    public void close() {
        end.run();
    }
}
