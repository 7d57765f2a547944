package io.hcp4j.kubetesting.contract;

import io.hcp4j.kubetesting.server.ApiServer;
import io.hcp4j.ports.connection.ClusterConnector;
import org.junit.jupiter.api.Nested;

/**
 * Everything that {@link io.hcp4j.ports.cluster.ClusterApi} promises. An adapter's test is a subclass that names its connector; two
 * adapters that pass are interchangeable.
 */
public abstract class ClusterApiContract {
    private final ApiServer server;

    /** On the API server that is at hand. */
    protected ClusterApiContract() {
        this.server = ApiServer.require(getClass());
    }

    /** On a certain API server. */
    protected ClusterApiContract(ApiServer server) {
        this.server = server;
    }

    /** The connector under test. */
    protected abstract ClusterConnector connector();

    /**
     * Whether the connector reads kubeconfigs by our rules; default true. A connector over a client that was set up by others leaves them to
     * that client: what is wrong in one is told in that client's words then.
     */
    protected boolean readsKubeconfigs() {
        return true;
    }

    final ApiServer server() {
        return server;
    }

    @Nested
    final class Reading extends ReadingContract {
        Reading() {
            super(ClusterApiContract.this);
        }
    }

    @Nested
    final class Listing extends ListingContract {
        Listing() {
            super(ClusterApiContract.this);
        }
    }

    @Nested
    final class Watching extends WatchingContract {
        Watching() {
            super(ClusterApiContract.this);
        }
    }

    @Nested
    final class Creating extends CreatingContract {
        Creating() {
            super(ClusterApiContract.this);
        }
    }

    @Nested
    final class Applying extends ApplyingContract {
        Applying() {
            super(ClusterApiContract.this);
        }
    }

    @Nested
    final class Patching extends PatchingContract {
        Patching() {
            super(ClusterApiContract.this);
        }
    }

    @Nested
    final class Deleting extends DeletingContract {
        Deleting() {
            super(ClusterApiContract.this);
        }
    }

    @Nested
    final class Logging extends LoggingContract {
        Logging() {
            super(ClusterApiContract.this);
        }
    }

    @Nested
    final class Asking extends AskingContract {
        Asking() {
            super(ClusterApiContract.this);
        }
    }

    @Nested
    final class Credentials extends CredentialsContract {
        Credentials() {
            super(ClusterApiContract.this);
        }
    }

    @Nested
    final class Refusals extends RefusalsContract {
        Refusals() {
            super(ClusterApiContract.this);
        }
    }

    @Nested
    final class Breaks extends BreaksContract {
        Breaks() {
            super(ClusterApiContract.this);
        }
    }

    @Nested
    final class WatchBreaks extends WatchBreaksContract {
        WatchBreaks() {
            super(ClusterApiContract.this);
        }
    }

    @Nested
    final class Views extends ViewsContract {
        Views() {
            super(ClusterApiContract.this);
        }
    }
}
