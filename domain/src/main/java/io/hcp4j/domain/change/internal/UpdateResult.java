package io.hcp4j.domain.change.internal;

import io.hcp4j.domain.validation.Problem;
import io.hcp4j.ports.document.Document;
import java.util.List;

/** The result of a conditional update. */
public sealed interface UpdateResult {

    /** The object as it was when it was looked at last; empty when there was none. */
    Document before();

    /** It was changed, or would have been in a dry run. */
    record Changed(Document before, Document after) implements UpdateResult {}

    /** There was none, and it was made, or would have been in a dry run. */
    record Created(Document after) implements UpdateResult {
        @Override
        public Document before() {
            return Document.empty();
        }
    }

    /** It is already as it was to be. */
    record Unchanged(Document before) implements UpdateResult {}

    /** It was not sent, because the server would not take it or it could not work. */
    record Refused(Document before, List<Problem> problems) implements UpdateResult {
        /** Copies the list. */
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
