package io.hcp4j.kubetesting.proxy;

import java.io.IOException;
import java.io.OutputStream;

/** One request that reached the proxy, for a {@link Fault} to deal with. */
public interface Exchange {

    /** Where the answer goes. */
    OutputStream client() throws IOException;

    /** Sends the request to the server and copies its whole answer. For a watch this takes until either side ends it. */
    void forward(OutputStream answer) throws IOException;

    /** Waits until the client goes or the proxy is closed. */
    void awaitEnd() throws IOException;
}
