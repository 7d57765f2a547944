package io.hcp4j.apiserver.patching.compared;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Random content of one kind. */
interface Contents {
    /** The field of an object that the content is in. */
    String root();

    /**
     * Some fields with some values.
     *
     * @param applied whether it is to be applied, and so may leave out what others have
     */
    Map<String, @Nullable Object> fragment(boolean applied);

    /** A strategic merge patch of the content; a fragment unless the kind knows directives. */
    default Map<String, @Nullable Object> strategic() {
        return fragment(true);
    }
}
