package io.hcp4j.controllers.control;

import io.hcp4j.ports.document.Document;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One condition of an object's status.
 *
 * @param type what it is about, for example {@code Available}
 * @param status {@code True}, {@code False} or {@code Unknown}
 * @param reason why, as one word for programs
 * @param message why, for people; may be empty
 */
public record Condition(String type, String status, String reason, String message) {
    /** The reason for what is as it should be. */
    public static final String AS_EXPECTED = "AsExpected";

    /** It holds. */
    public static Condition yes(String type, String reason, String message) {
        return new Condition(type, "True", reason, message);
    }

    /** It does not hold. */
    public static Condition no(String type, String reason, String message) {
        return new Condition(type, "False", reason, message);
    }

    /** The status is not known. */
    public static Condition unknown(String type, String reason, String message) {
        return new Condition(type, "Unknown", reason, message);
    }

    /** Reads one entry of a status. */
    static Condition of(Document entry) {
        return new Condition(
                entry.text("type").orElse(""),
                entry.text("status").orElse(""),
                entry.text("reason").orElse(""),
                entry.text("message").orElse(""));
    }

    /** True when it holds. */
    public boolean holds() {
        return status.equals("True");
    }

    /** The same fact under another type, the way one object mirrors another's condition. */
    public Condition as(String otherType) {
        return new Condition(otherType, status, reason, message);
    }

    Map<String, Object> entry(String transition, long generation) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("type", type);
        entry.put("status", status);
        entry.put("reason", reason);
        entry.put("message", message);
        if (!transition.isEmpty()) {
            entry.put("lastTransitionTime", transition);
        }
        if (generation > 0) {
            entry.put("observedGeneration", generation);
        }
        return entry;
    }
}
