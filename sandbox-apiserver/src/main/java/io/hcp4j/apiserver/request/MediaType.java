package io.hcp4j.apiserver.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One of the forms that a client would take.
 *
 * @param type for example {@code application/json}
 * @param as the kind that objects are to be turned into, "" for none
 */
public record MediaType(String type, String as) {
    public static final String JSON = "application/json";

    /** What a client would take, in its order. */
    public static List<MediaType> parse(String accept) {
        List<MediaType> found = new ArrayList<>();
        for (String each : accept.split(",", -1)) {
            String type = "";
            String as = "";
            for (String part : each.split(";", -1)) {
                String word = part.trim();
                if (type.isEmpty()) {
                    type = word.toLowerCase(Locale.ROOT);
                } else if (word.startsWith("as=")) {
                    as = word.substring("as=".length());
                }
            }
            if (!type.isEmpty()) {
                found.add(new MediaType(type, as));
            }
        }
        return found.isEmpty() ? List.of(new MediaType(JSON, "")) : found;
    }

    public boolean isJson() {
        return type.equals(JSON) || type.equals("*/*") || type.equals("application/*");
    }
}
