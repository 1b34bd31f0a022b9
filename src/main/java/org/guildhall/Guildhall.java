package org.guildhall;

import org.guildhall.platform.database.DatabaseCommands;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** Starts Guildhall: one deployable, modules cut by capability, one database. */
@SpringBootApplication
@Modulithic(systemName = "Guildhall")
public class Guildhall {

    /**
     * @param arguments Spring Boot's, for example {@code --guildhall.demo} to fill an empty database with the demo; or one
     *     of {@link DatabaseCommands}, which starts nothing
     */
    public static void main(String[] arguments) {
        DatabaseCommands.run(arguments, System.out)
                .or(() -> Training.run(arguments))
                .ifPresentOrElse(System::exit, () -> SpringApplication.run(Guildhall.class, arguments));
    }
}
