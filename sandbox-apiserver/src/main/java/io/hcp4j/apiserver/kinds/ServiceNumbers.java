package io.hcp4j.apiserver.kinds;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.Multiset;
import io.hcp4j.apiserver.storage.CompactedException;
import io.hcp4j.apiserver.storage.Store;
import io.hcp4j.apiserver.storage.StoreWatcher;
import io.hcp4j.apiserver.storage.Version;
import io.hcp4j.ports.document.Document;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The addresses and ports that the Services of a cluster have. Follows their writes, so that asking takes the same time however many there are. */
final class ServiceNumbers {
    private static final String SERVICES = "services";

    private final Store store;
    private final Multiset<String> addresses = HashMultiset.create();
    private final Multiset<Long> ports = HashMultiset.create();
    private @Nullable StoreWatcher follower;

    ServiceNumbers(Store store) {
        this.store = store;
    }

    /** What a Service has, which is not taken for itself. */
    static Stream<Long> ports(Document service) {
        return service.objects("spec", "ports").stream().flatMap(port -> port.number("nodePort").stream());
    }

    /** Whether a Service other than one has an address. */
    synchronized boolean hasAddress(String address, @Nullable Document except) {
        catchUp();
        int own = except != null && address(except).equals(address) ? 1 : 0;
        return addresses.count(address) > own;
    }

    /** Whether a Service other than one has a node port. */
    synchronized boolean hasPort(long port, @Nullable Document except) {
        catchUp();
        long own =
                except == null ? 0 : ports(except).filter(each -> each == port).count();
        return ports.count(port) > own;
    }

    private void catchUp() {
        StoreWatcher open = follower == null ? begin() : follower;
        follower = open;
        try {
            for (StoreWatcher.Written written = open.next(0); written != null; written = open.next(0)) {
                Version before = written.before();
                if (before != null) {
                    count(before.object(), -1);
                }
                if (!written.now().deleted()) {
                    count(written.now().object(), 1);
                }
            }
        } catch (InterruptedException e) {
            // It does not wait, so nothing was missed.
            Thread.currentThread().interrupt();
        }
    }

    private StoreWatcher begin() {
        long revision = store.revision();
        try {
            List<Version> all = store.collection(SERVICES)
                    .read("", "", revision, 0, any -> true)
                    .versions();
            StoreWatcher begun = store.collection(SERVICES).follow(revision);
            all.forEach(version -> count(version.object(), 1));
            return begun;
        } catch (CompactedException e) {
            // Others wrote so much meanwhile that the state was lost; the next one is as good.
            return begin();
        }
    }

    private void count(Document service, int by) {
        adjust(addresses, address(service), by);
        ports(service).forEach(port -> adjust(ports, port, by));
    }

    private static String address(Document service) {
        return service.text("spec", "clusterIP").orElse("");
    }

    private static <T> void adjust(Multiset<T> counts, T what, int by) {
        counts.setCount(what, Math.max(0, counts.count(what) + by));
    }
}
