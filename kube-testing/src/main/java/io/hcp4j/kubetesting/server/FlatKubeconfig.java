package io.hcp4j.kubetesting.server;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads single fields of a kubeconfig that has each of them at most once. */
final class FlatKubeconfig {
    private FlatKubeconfig() {}

    /** A field's text, or "" when absent. */
    static String field(String text, String name) {
        Matcher line = Pattern.compile("(?m)^[ -]*" + Pattern.quote(name) + ": *\"?([^\"\\s]+)\"?\\s*$")
                .matcher(text);
        if (!line.find()) {
            return "";
        }
        String value = line.group(1);
        if (line.find()) {
            throw new IllegalStateException("the kubeconfig names several contexts: " + name + " is there twice");
        }
        return value;
    }

    /** A base64 field's text, or "" when absent. */
    static String data(String text, String name) {
        return new String(Base64.getDecoder().decode(field(text, name)), StandardCharsets.UTF_8);
    }
}
