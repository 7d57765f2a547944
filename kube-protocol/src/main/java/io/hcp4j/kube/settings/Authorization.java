package io.hcp4j.kube.settings;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/**
 * The {@code Authorization} header.
 *
 * @param header its value
 * @param secrets the parts of it that no text may show
 */
record Authorization(String header, List<String> secrets) {

    static Authorization bearer(String token) {
        return new Authorization("Bearer " + token, List.of(token));
    }

    static Authorization basic(String name, String password) {
        String encoded = Base64.getEncoder().encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8));
        return new Authorization("Basic " + encoded, List.of(encoded, password));
    }

    /** Without the value. */
    @Override
    public String toString() {
        return "Authorization";
    }
}
