package io.github.uploadsim.junit5;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.github.uploadsim.UploadSim;
import io.github.uploadsim.UploadSimConfig;
import java.lang.reflect.Constructor;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.DynamicTestInvocationContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.jupiter.api.extension.TestInstanceFactoryContext;
import org.junit.jupiter.api.extension.TestInstancePreConstructCallback;

/**
 * Gives tests a simulator. A simulator lives as long as what holds it: a parameter of a test as
 * long as the test, a field or a constructor parameter as long as the instance, a static field as
 * long as the class with its nested classes. One that serves several tests is reset before each of
 * them and refuses concurrent tests.
 *
 * <p>A fault that never happened fails the test, and a test that fails shows the exchanges.
 */
public final class UploadSimExtension
    implements BeforeAllCallback,
        BeforeEachCallback,
        AfterEachCallback,
        ParameterResolver,
        TestInstancePreConstructCallback,
        InvocationInterceptor {

  private final Supply supply;
  private final Turns turns;

  /** For {@code @ExtendWith}: a simulator for each test, as {@link UploadSimTest} sets it. */
  public UploadSimExtension() {
    this(new DeclaredSupply());
  }

  private UploadSimExtension(Supply supply) {
    this.supply = supply;
    this.turns = new Turns(supply);
  }

  /** For {@code @RegisterExtension}: an extension with settings. */
  public static Builder newInstance() {
    return new Builder(UploadSimConfig.defaults());
  }

  /** Takes the simulator on a WireMock that is started before the first use of the simulator. */
  public static UploadSimExtension mountedOn(WireMockServer server) {
    return new UploadSimExtension(new MountedSupply(() -> UploadSim.mountedOn(server)));
  }

  /** Takes the simulator on the WireMock of another extension, whichever is registered first. */
  public static UploadSimExtension mountedOn(WireMockExtension extension) {
    return new UploadSimExtension(new MountedSupply(() -> MountedSupply.find(extension)));
  }

  /** Takes the simulator on the WireMock behind a URL, such as {@code http://localhost:8080}. */
  public static UploadSimExtension mountedOn(Supplier<String> wireMockUrl) {
    return new UploadSimExtension(new MountedSupply(() -> UploadSim.mountedOn(wireMockUrl.get())));
  }

  /**
   * The simulator: of the class for a static field, of the running test for any other.
   *
   * @throws IllegalStateException if there is none at the moment
   */
  public UploadSim sim() {
    return supply.current();
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    supply.beforeClass(context);
  }

  @Override
  public void preConstructTestInstance(
      TestInstanceFactoryContext factory, ExtensionContext context) {
    if (context.getTestMethod().isEmpty() && !onePerClass(context)) {
      turns.making(factory.getTestClass(), context);
    }
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    turns.begin(context);
  }

  @Override
  public void afterEach(ExtensionContext context) {
    turns.end(context);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == UploadSim.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    if (context.getTestMethod().isPresent()) {
      return turns.of(context).sim();
    }
    boolean constructor = parameter.getDeclaringExecutable() instanceof Constructor;
    return turns
        .pending(context)
        .filter(pending -> constructor && !onePerClass(context))
        .map(pending -> pending.turn().sim())
        .orElseGet(() -> supply.forClass(context));
  }

  private static boolean onePerClass(ExtensionContext context) {
    return context.getTestInstanceLifecycle().equals(Optional.of(Lifecycle.PER_CLASS));
  }

  @Override
  public <T> T interceptTestClassConstructor(
      Invocation<T> invocation,
      ReflectiveInvocationContext<Constructor<T>> invocationContext,
      ExtensionContext context)
      throws Throwable {
    try {
      return invocation.proceed();
    } catch (Throwable e) {
      turns.endUnmade(e, context);
      throw e;
    }
  }

  @Override
  public void interceptDynamicTest(
      Invocation<Void> invocation, DynamicTestInvocationContext test, ExtensionContext context)
      throws Throwable {
    try {
      invocation.proceed();
    } catch (Throwable e) {
      turns.explain(e, context);
      throw e;
    }
  }

  /** Collects the settings of an extension. */
  public static final class Builder {

    private final UploadSimConfig config;

    private Builder(UploadSimConfig config) {
      this.config = config;
    }

    /** Takes these settings in place of all that were made before. */
    public Builder config(UploadSimConfig settings) {
      return new Builder(settings);
    }

    /** Serves https as well. */
    public Builder https() {
      return new Builder(config.https());
    }

    /** Serves only these families. */
    public Builder families(String... names) {
      return new Builder(config.families(names));
    }

    /** Follows a preset. */
    public Builder preset(String name) {
      return new Builder(config.preset(name));
    }

    /** Sets one behaviour, such as {@code todo.createStatus} to {@code 201}. */
    public Builder set(String name, String value) {
      return new Builder(config.set(name, value));
    }

    /** The extension, for a field with {@code @RegisterExtension}. */
    public UploadSimExtension build() {
      return new UploadSimExtension(new BuiltSupply(config));
    }
  }
}
