package io.hcp4j.apiserver.http;

import com.google.common.base.Suppliers;
import io.hcp4j.apiserver.access.CertificateAuthority;
import io.hcp4j.apiserver.request.Bodies;
import io.hcp4j.apiserver.tls.ServerCertificates;
import io.hcp4j.apiserver.tls.TlsContext;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelInitializer;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.HttpServerKeepAliveHandler;
import io.netty.handler.ssl.SslHandler;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;

/** Receives those who connect to one server: over TLS, speaking HTTP/1.1. */
@Sharable
public final class ChannelSetup extends ChannelInitializer<Channel> {
    /** Selectors with thousands of names are long. */
    private static final int LONGEST_LINE = 64 * 1024;

    private static final int LARGEST_HEADERS = 64 * 1024;

    /** Most servers are never connected to. */
    private final Supplier<SSLContext> tls;

    private final HttpFront front;

    public ChannelSetup(ServerCertificates certificates, CertificateAuthority clients, HttpFront front) {
        this.tls = Suppliers.memoize(() -> TlsContext.of(certificates, clients));
        this.front = front;
    }

    @Override
    protected void initChannel(Channel connection) {
        SSLEngine engine = tls.get().createSSLEngine();
        engine.setUseClientMode(false);
        engine.setWantClientAuth(true);
        connection
                .pipeline()
                .addLast(
                        new SslHandler(engine),
                        new HttpServerCodec(new HttpDecoderConfig()
                                .setMaxInitialLineLength(LONGEST_LINE)
                                .setMaxHeaderSize(LARGEST_HEADERS)),
                        new HttpServerKeepAliveHandler(),
                        new WholeRequests(Bodies.LARGEST),
                        new HttpConnection(front, engine));
    }
}
