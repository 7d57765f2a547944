package io.hcp4j.domain.check;

import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** Waits for answers of clusters that other threads ask for. */
public final class CheckAnswer {
    private CheckAnswer() {}

    /**
     * Waits for one answer.
     *
     * @throws HcpException the failure of the other thread; CANCELLED when the calling thread is interrupted
     */
    public static <T> T await(Future<T> asked) {
        try {
            return asked.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw interrupted(e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof HcpException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    /** The failure of a thread that was interrupted while it waited. */
    static HcpException interrupted(InterruptedException cause) {
        return HcpException.of(ErrorCode.CANCELLED, "interrupted while the clusters were checked")
                .cause(cause)
                .build();
    }
}
