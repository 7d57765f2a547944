package io.hcp4j.apiserver.http;

import io.netty.buffer.ByteBufUtil;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpRequest;

/**
 * A request as it came.
 *
 * @param head its method, target and headers
 * @param body its body, empty when that is too large
 * @param tooLarge whether the body is larger than any that is taken
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared nor changed.
record HttpApiRequest(HttpRequest head, byte[] body, boolean tooLarge) {

    static HttpApiRequest of(FullHttpRequest request) {
        return new HttpApiRequest(request, ByteBufUtil.getBytes(request.content()), false);
    }

    static HttpApiRequest tooLarge(HttpRequest request) {
        return new HttpApiRequest(request, new byte[0], true);
    }
}
