package org.lensbridge.benchmarks.conversation;

import java.util.concurrent.CompletableFuture;
import org.apache.hc.client5.http.async.methods.SimpleHttpRequest;
import org.apache.hc.client5.http.async.methods.SimpleHttpResponse;
import org.apache.hc.client5.http.async.methods.SimpleRequestBuilder;
import org.apache.hc.client5.http.auth.AuthCache;
import org.apache.hc.client5.http.auth.AuthScope;
import org.apache.hc.client5.http.auth.UsernamePasswordCredentials;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.client5.http.impl.async.HttpAsyncClients;
import org.apache.hc.client5.http.impl.auth.BasicAuthCache;
import org.apache.hc.client5.http.impl.auth.BasicCredentialsProvider;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManagerBuilder;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.concurrent.FutureCallback;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.EntityUtils;

/** Plain HttpClient 5 with its own digest login: a context for each caller, which keeps the nonce, and one authentication cache. */
final class HttpClientCalls {
    private static final AuthCache CACHE = new BasicAuthCache();
    private static final BasicCredentialsProvider LOGINS = new BasicCredentialsProvider();

    static {
        LOGINS.setCredentials(
                new AuthScope("127.0.0.1", -1),
                new UsernamePasswordCredentials(Caller.USER, Caller.PASSWORD.toCharArray()));
    }

    private HttpClientCalls() {}

    private static HttpClientContext context() {
        HttpClientContext context = HttpClientContext.create();
        context.setCredentialsProvider(LOGINS);
        context.setAuthCache(CACHE);
        return context;
    }

    /** The blocking client. */
    static Caller classic(int port) {
        CloseableHttpClient client = HttpClients.createDefault();
        HttpHost host = new HttpHost("http", "127.0.0.1", port);
        HttpClientContext context = context();
        return () -> client.execute(host, new HttpGet(Caller.TARGET), context, response -> {
            check(response.getCode(), EntityUtils.toByteArray(response.getEntity()).length);
            return null;
        });
    }

    private static void check(int status, int length) {
        if (status != 200 || length < 50) {
            throw new IllegalStateException("The answer is " + status);
        }
    }

    private static final class Asynchronous {
        private static final CloseableHttpAsyncClient CLIENT = HttpAsyncClients.custom()
                .setConnectionManager(PoolingAsyncClientConnectionManagerBuilder.create()
                        .setMaxConnPerRoute(64)
                        .setMaxConnTotal(64)
                        .build())
                .build();

        static {
            CLIENT.start();
        }
    }

    /** The asynchronous client, each call of which a thread waits for. */
    static Caller waiting(int port) {
        Chain chain = new Chain(port);
        return () -> {
            CompletableFuture<Void> done = new CompletableFuture<>();
            chain.begin(done);
            done.get();
        };
    }

    /** Calls of the asynchronous client that begin where the one before ends, on its own threads. */
    static final class Chain {
        private final HttpHost host;
        private final HttpClientContext context = context();

        Chain(int port) {
            host = new HttpHost("http", "127.0.0.1", port);
        }

        void begin(CompletableFuture<Void> done) {
            SimpleHttpRequest request = SimpleRequestBuilder.get()
                    .setHttpHost(host)
                    .setPath(Caller.TARGET)
                    .build();
            Asynchronous.CLIENT.execute(request, context, new FutureCallback<>() {
                @Override
                public void completed(SimpleHttpResponse response) {
                    check(response.getCode(), response.getBodyBytes().length);
                    done.complete(null);
                }

                @Override
                public void failed(Exception cause) {
                    done.completeExceptionally(cause);
                }

                @Override
                public void cancelled() {
                    done.cancel(false);
                }
            });
        }
    }
}
