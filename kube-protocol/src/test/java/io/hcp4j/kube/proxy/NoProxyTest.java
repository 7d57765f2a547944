package io.hcp4j.kube.proxy;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class NoProxyTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            *                        | https://registry.example/     | true
            registry.example         | https://registry.example/     | true
            Registry.EXAMPLE         | https://registry.example/     | true
            example                  | https://registry.example/     | true
            ample                    | https://registry.example/     | false
            .example                 | https://registry.example/     | true
            .registry.example        | https://registry.example/     | false
            *.example                | https://registry.example/     | true
            registry.example:5000    | https://registry.example:5000/| true
            registry.example:5000    | https://registry.example/     | false
            registry.example:443     | https://registry.example/     | true
            a.example , b.example    | https://b.example/            | true
            10.0.0.0/8               | https://10.1.2.3:5000/        | true
            10.0.0.0/8               | https://11.1.2.3/             | false
            10.1.2.0/23              | https://10.1.3.9/             | true
            10.1.2.0/23              | https://10.1.4.9/             | false
            10.0.0.0/33              | https://10.0.0.0/             | false
            10.1.2.3                 | https://10.1.2.3/             | true
            10.1.2.3:443             | https://10.1.2.3/             | true
            10.1.2                   | https://10.1.2.3/             | false
            fd00::/8                 | https://[fd00::1]/            | true
            fd00::1                  | https://[fd00::1]:5000/       | true
            [fd00::1]:5000           | https://[fd00::1]:5000/       | true
            fd00::/8                 | https://10.1.2.3/             | false
            ''                       | https://registry.example/     | false
            ''                       | https://localhost:5000/       | true
            ''                       | https://127.0.0.1/            | true
            ''                       | https://[::1]/                | true
            10.0.0.0/8               | https://10.example/           | false
            """)
    void covers(String noProxy, String address, boolean covered) {
        assertThat(NoProxy.parse(noProxy).covers(URI.create(address))).isEqualTo(covered);
    }
}
