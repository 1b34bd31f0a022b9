package org.guildhall;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** Starts Guildhall: one deployable, modules cut by capability, one database. */
@SpringBootApplication
@Modulithic(systemName = "Guildhall")
public class Guildhall {

    /**
     * @param arguments Spring Boot's, for example {@code --guildhall.demo} to fill an empty database with the demo
     */
    public static void main(String[] arguments) {
        SpringApplication.run(Guildhall.class, arguments);
    }
}
