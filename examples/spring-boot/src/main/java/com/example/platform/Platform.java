package com.example.platform;

import io.hcp4j.sdk.HcpClient;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** A platform on Spring Boot. */
@SpringBootApplication
public class Platform {

    /** Starts it. */
    public static void main(String[] args) {
        SpringApplication.run(Platform.class, args);
    }

    // docs: spring
    @Bean(destroyMethod = "close")
    HcpClient hcp(@Value("${hcp.kubeconfig}") Path kubeconfig) {
        return HcpClient.builder().kubeconfig(kubeconfig).fieldManager("my-platform").build();
    }
    // docs: end
}
