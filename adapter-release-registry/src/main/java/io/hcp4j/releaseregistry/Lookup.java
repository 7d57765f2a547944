package io.hcp4j.releaseregistry;

import io.hcp4j.kube.proxy.ProxyEnvironment;
import io.hcp4j.kube.proxy.ProxyServer;
import io.hcp4j.kube.transport.TransportFailure;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.release.ReleaseAccess;
import io.hcp4j.ports.time.Deadline;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The requests that answer one question, all within one time limit. Its failures begin with what could not be found out. */
final class Lookup {
    private static final int LONGEST_CHAIN = 5;

    private final String failing;
    private final HttpClient client;
    private final ProxyEnvironment proxies;
    private final Deadline deadline;

    Lookup(String failing, ReleaseAccess access, Map<String, String> environment) {
        this.failing = failing;
        this.proxies = ProxyEnvironment.of(environment);
        this.deadline =
                Deadline.after(access.limits().deadline().atMost(access.limits().responseTimeout()));
        HttpClient.Builder builder = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(access.limits().connectTimeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .proxy(new EnvironmentProxySelector(proxies));
        TrustBundle.of(access.trustBundle(), this).ifPresent(builder::sslContext);
        this.client = builder.build();
    }

    /** Follows redirections, over which the JDK's client would carry credentials to other hosts. */
    Reply get(URI address, Map<String, String> headers) {
        Map<String, String> sent = new LinkedHashMap<>(headers);
        Reply reply = once(address, sent);
        for (int hops = 0; hops < LONGEST_CHAIN; hops++) {
            Optional<URI> next = reply.redirection();
            if (next.isEmpty()) {
                return reply;
            }
            if (!host(next.get()).equals(reply.host())) {
                sent.remove("Authorization");
            }
            if ("https".equals(reply.address().getScheme())
                    && !"https".equals(next.get().getScheme())) {
                throw failure(ErrorCode.UNTRUSTED, reply.host() + " redirects to an address without TLS")
                        .build();
            }
            reply = once(next.get(), sent);
        }
        throw failure(ErrorCode.BROKEN, reply.host() + " redirects without end").build();
    }

    /** The answer itself if it is a success. */
    Reply successful(Reply reply, String expected) {
        int status = reply.status();
        if (status == 200) {
            return reply;
        }
        if (status == 407) {
            throw failure(ErrorCode.UNAUTHENTICATED, "the proxy requires authentication, which is not supported")
                    .build();
        }
        ErrorCode code =
                switch (status) {
                    case 401 -> ErrorCode.UNAUTHENTICATED;
                    case 403 -> ErrorCode.FORBIDDEN;
                    case 404 -> ErrorCode.NOT_FOUND;
                    case 429 -> ErrorCode.THROTTLED;
                    case 502, 503, 504 -> ErrorCode.UNAVAILABLE;
                    default -> status >= 500 ? ErrorCode.SERVER_FAILED : ErrorCode.BAD_CONNECTION_SETTINGS;
                };
        String what = code == ErrorCode.BAD_CONNECTION_SETTINGS
                ? "what answers at " + reply.host() + " with status " + status + " is no " + expected
                : reply.host() + " answered with status " + status;
        throw failure(code, what).httpStatus(status).build();
    }

    HcpException.Builder failure(ErrorCode code, String why) {
        return HcpException.of(code, failing + ": " + why);
    }

    /** Scheme, host and port. */
    static String host(URI address) {
        String host = address.getHost();
        return address.getScheme() + "://" + host + (address.getPort() < 0 ? "" : ":" + address.getPort());
    }

    private Reply once(URI address, Map<String, String> headers) {
        requireUsableProxy(address);
        HttpRequest.Builder request = HttpRequest.newBuilder(address).GET();
        headers.forEach(request::header);
        CompletableFuture<HttpResponse<String>> answer =
                client.sendAsync(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        try {
            long left = deadline.remaining().orElseThrow().toNanos();
            return Reply.of(answer.get(left, TimeUnit.NANOSECONDS));
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw failure(ErrorCode.CANCELLED, "interrupted").cause(e).build();
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw failure(ErrorCode.TIMEOUT, host(address) + " did not answer in time")
                    .cause(e)
                    .build();
        } catch (ExecutionException e) {
            throw unanswered(address, e.getCause() == null ? e : e.getCause());
        }
    }

    /** Before the client asks for it, which would report such a failure as a broken connection. */
    private void requireUsableProxy(URI address) {
        Optional<ProxyServer> proxy;
        try {
            proxy = proxies.proxyFor(address);
        } catch (HcpException unusable) {
            throw failure(ErrorCode.BAD_CONNECTION_SETTINGS, String.valueOf(unusable.getMessage()))
                    .build();
        }
        if (proxy.filter(found ->
                        found.type() != ProxyServer.Type.HTTP || found.login().isPresent())
                .isPresent()) {
            throw failure(
                            ErrorCode.BAD_CONNECTION_SETTINGS,
                            proxy.get().origin() + ": only http:// proxies without a user name are supported here")
                    .build();
        }
    }

    private HcpException unanswered(URI address, Throwable cause) {
        TransportFailure failure = TransportFailure.of(cause, false);
        String detail = failure.getMessage() == null ? "" : ": " + failure.getMessage();
        ErrorCode code =
                switch (failure.kind()) {
                    case NOT_CONNECTED -> ErrorCode.UNREACHABLE;
                    case UNTRUSTED -> ErrorCode.UNTRUSTED;
                    case NO_ANSWER -> ErrorCode.TIMEOUT;
                    case BROKEN, ENDED -> ErrorCode.BROKEN;
                };
        String what =
                switch (code) {
                    case UNREACHABLE -> "no connection to " + host(address);
                    case UNTRUSTED -> "the certificate of " + host(address) + " is not trusted";
                    case TIMEOUT -> host(address) + " did not answer in time";
                    default -> "the connection to " + host(address) + " broke";
                };
        return failure(code, what + detail).cause(cause).build();
    }
}
