package io.hcp4j.releaseregistry;

import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.document.TextFormat;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;

/** An answer, whatever its status. */
record Reply(URI address, int status, HttpHeaders headers, String body) {

    static Reply of(HttpResponse<String> response) {
        return new Reply(response.request().uri(), response.statusCode(), response.headers(), response.body());
    }

    /** Without path and query, which may hold signatures. */
    String host() {
        return Lookup.host(address);
    }

    List<String> challenges() {
        return headers.allValues("WWW-Authenticate");
    }

    /** Where it sends the reader; empty when it does not, or to an address that is none. */
    Optional<URI> redirection() {
        if (status != 301 && status != 302 && status != 303 && status != 307 && status != 308) {
            return Optional.empty();
        }
        try {
            return headers.firstValue("Location").map(address::resolve).filter(next -> next.getHost() != null);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    Document json(TextFormat format, Lookup lookup, String expected) {
        try {
            return format.readJson(body, "answer");
        } catch (HcpException notJson) {
            throw lookup.failure(
                            ErrorCode.BAD_CONNECTION_SETTINGS,
                            "what answers at " + host() + " is no " + expected
                                    + ": it does not answer with a JSON object")
                    .build();
        }
    }
}
