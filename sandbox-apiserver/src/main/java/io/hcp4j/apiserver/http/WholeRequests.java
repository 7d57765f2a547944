package io.hcp4j.apiserver.http;

import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpRequest;

/** Puts requests together with their bodies. Of those that are too large the body is dropped; the answer is for others to give. */
final class WholeRequests extends HttpObjectAggregator {
    WholeRequests(int largestBody) {
        super(largestBody);
    }

    @Override
    protected void handleOversizedMessage(ChannelHandlerContext context, HttpMessage message) {
        context.fireChannelRead(HttpApiRequest.tooLarge((HttpRequest) message));
    }
}
