package io.hcp4j.domain.validation.kubevirt;

/** What is said about names in more than one place. */
final class NameMessages {
    static final String LABEL = "a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-',"
            + " and must start and end with an alphanumeric character";
    static final String LABEL_EXAMPLE = "at most 63 characters, such as my-name";

    private NameMessages() {}
}
