package io.hcp4j.official;

import io.hcp4j.kube.transport.RestRequest;
import java.io.IOException;
import okhttp3.Request;

/** Writes requests in okhttp's form, with what the server has to be told besides. */
interface RequestConverter {

    /**
     * The request, which carries a tag that its progress is noted in.
     *
     * @throws IOException when it cannot be written, for want of credentials for example; nothing was sent then
     */
    Request convert(RestRequest request, RequestProgressListener progress) throws IOException;
}
