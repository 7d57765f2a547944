package io.hcp4j.releaseregistry;

import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.document.TextFormat;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.release.ReleaseAccess;
import io.hcp4j.ports.release.ReleaseStream;
import io.hcp4j.ports.release.ReleaseStreams;
import io.hcp4j.ports.release.ReleaseTag;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** The release controllers of OpenShift, or a mirror of their API. */
public final class ReleaseController implements ReleaseStreams {
    /** The public ones. */
    public static final String PUBLIC = "https://{arch}.ocp.releases.ci.openshift.org";

    private final String address;
    private final TextFormat format;
    private final Map<String, String> environment;

    /**
     * Release controllers at an address.
     *
     * @param address https or http; {@code {arch}} in it stands for the stream's architecture. "" for {@value #PUBLIC}
     * @param format reads JSON
     * @param environment where the proxy is looked up: {@code HTTPS_PROXY}, {@code HTTP_PROXY}, {@code NO_PROXY}
     */
    public ReleaseController(String address, TextFormat format, Map<String, String> environment) {
        this.address = address.isEmpty() ? PUBLIC : address;
        this.format = format;
        this.environment = Map.copyOf(environment);
    }

    @Override
    public List<ReleaseTag> tags(ReleaseStream stream, ReleaseAccess access) {
        Lookup lookup = new Lookup("cannot look up release stream " + stream, access, environment);
        Reply reply = lookup.get(address(stream, lookup), Map.of("Accept", "application/json"));
        if (reply.status() == 404) {
            throw lookup.failure(ErrorCode.NOT_FOUND, reply.host() + " does not know it")
                    .build();
        }
        Document body = lookup.successful(reply, "release controller").json(format, lookup, "release controller");
        List<Document> tags = body.has("tags") ? body.objects("tags") : List.of(body);
        return tags.stream().map(ReleaseController::tag).toList();
    }

    private static ReleaseTag tag(Document tag) {
        return new ReleaseTag(
                tag.text("name").orElse(""),
                tag.text("pullSpec").orElse(""),
                tag.text("phase").orElse(""));
    }

    private URI address(ReleaseStream stream, Lookup lookup) {
        String base = address.replace("{arch}", stream.architecture()).replaceFirst("/+$", "");
        String name = URLEncoder.encode(stream.name(), StandardCharsets.UTF_8).replace("+", "%20");
        try {
            URI uri = URI.create(base + "/api/v1/releasestream/" + name + "/tags");
            if (uri.getHost() != null && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            // The parser's words would quote what may be a password in it.
        }
        throw lookup.failure(
                        ErrorCode.BAD_CONNECTION_SETTINGS,
                        "the address of the release controller must be https://HOST or http://HOST")
                .build();
    }
}
