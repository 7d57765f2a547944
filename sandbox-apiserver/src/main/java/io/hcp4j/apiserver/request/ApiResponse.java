package io.hcp4j.apiserver.request;

import io.hcp4j.ports.document.Document;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Where the answer to a call goes. Begun exactly once. */
public interface ApiResponse {
    /** Texts for the user that the client shows beside the answer; before it begins. */
    void warn(List<String> warnings);

    /** Does something as soon as the client no longer waits for the answer, in any thread. */
    default void whenGone(Runnable then) {
        // A caller within the process waits.
    }

    /**
     * Takes a whole answer as a tree, where it does not have to be sent anywhere.
     *
     * @return false when it is to be begun, and sent as text
     */
    default boolean takes(int status, Document body) {
        return false;
    }

    /**
     * Begins an answer whose length is known.
     *
     * @return where its bytes go; to be closed
     */
    OutputStream begin(int status, String contentType, int length) throws IOException;

    /**
     * Begins an answer of unknown length; what is flushed reaches the client at once.
     *
     * @return where its bytes go; to be closed
     */
    OutputStream stream(int status, String contentType) throws IOException;
}
