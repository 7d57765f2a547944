package io.hcp4j.releaseregistry;

import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.document.TextFormat;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A conversation with one registry about one repository: anonymous until the registry asks who is there. */
final class RegistrySession {
    private static final Pattern TOKEN = Pattern.compile("[!-~]+");

    private final Lookup lookup;
    private final ImageReference image;
    private final Credentials credentials;
    private final TextFormat format;
    private String authorization = "";

    RegistrySession(Lookup lookup, ImageReference image, Credentials credentials, TextFormat format) {
        this.lookup = lookup;
        this.image = image;
        this.credentials = credentials;
        this.format = format;
    }

    /**
     * Reads a JSON object of the repository.
     *
     * @param what path below the repository
     * @param types media types that are understood
     */
    Document read(String what, String types) {
        URI address = URI.create("https://" + image.registry() + "/v2/" + image.path() + "/" + what);
        Reply reply = lookup.get(address, headers(types));
        if (reply.status() == 401 && authorization.isEmpty()) {
            authorization = authorization(reply);
            reply = lookup.get(address, headers(types));
        }
        if (reply.status() == 401 || reply.status() == 403) {
            throw refused(reply).build();
        }
        return lookup.successful(reply, "registry").json(format, lookup, "registry");
    }

    private Map<String, String> headers(String types) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Accept", types);
        if (!authorization.isEmpty()) {
            headers.put("Authorization", authorization);
        }
        return headers;
    }

    private String authorization(Reply refusal) {
        Challenge challenge = Challenge.among(refusal.challenges())
                .orElseThrow(() -> refused(refusal).build());
        Optional<String> basic = credentials.basic(image).map(auth -> "Basic " + auth);
        if (!challenge.bearer()) {
            return basic.orElseThrow(() -> refused(refusal).build());
        }
        URI address = challenge.tokenAddress(image).orElseThrow(() -> lookup.failure(
                        ErrorCode.BAD_CONNECTION_SETTINGS,
                        refusal.host() + " hands out tokens at an address that is not https")
                .build());
        Map<String, String> headers = new LinkedHashMap<>(Map.of("Accept", "application/json"));
        basic.ifPresent(value -> headers.put("Authorization", value));
        Reply reply = lookup.get(address, headers);
        if (reply.status() == 401 || reply.status() == 403) {
            throw refused(reply).build();
        }
        Document answer = lookup.successful(reply, "token service").json(format, lookup, "token service");
        return answer.text("token")
                .or(() -> answer.text("access_token"))
                // The HTTP client's complaint about anything else would quote it.
                .filter(token -> TOKEN.matcher(token).matches())
                .map(token -> "Bearer " + token)
                .orElseThrow(() -> lookup.failure(
                                ErrorCode.BAD_CONNECTION_SETTINGS,
                                "the token service at " + reply.host() + " hands out no token")
                        .build());
    }

    private HcpException.Builder refused(Reply reply) {
        ErrorCode code = reply.status() == 403 ? ErrorCode.FORBIDDEN : ErrorCode.UNAUTHENTICATED;
        String why = credentials.basic(image).isPresent()
                ? " does not accept the pull secret's credentials for it"
                : " wants credentials, and the pull secret has none for it";
        return lookup.failure(code, reply.host() + why).httpStatus(reply.status());
    }
}
