package io.hcp4j.official;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;

/** Hides Retry-After from okhttp, which by itself repeats a request answered with 503 and "Retry-After: 0". */
final class RetryAfterInterceptor implements Interceptor {
    static final String RETRY_AFTER = "Hcp4j-Retry-After";

    private static final String STANDARD = "Retry-After";

    @Override
    public Response intercept(Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        String value = response.header(STANDARD);
        return value == null
                ? response
                : response.newBuilder()
                        .removeHeader(STANDARD)
                        .header(RETRY_AFTER, value)
                        .build();
    }
}
