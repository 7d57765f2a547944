package io.hcp4j.domain.kubernetes;

/** Whether a condition holds. */
public enum ConditionStatus implements WireName {
    /** It holds. */
    TRUE("True"),

    /** It does not hold. */
    FALSE("False"),

    /** Its controller reports an unknown status. */
    UNKNOWN("Unknown");

    private final String wireName;

    ConditionStatus(String wireName) {
        this.wireName = wireName;
    }

    @Override
    public String wireName() {
        return wireName;
    }
}
