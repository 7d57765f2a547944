# Runs one etcd and one kube-apiserver until standard input ends. The JVM holds the other end of it, so both stop when the JVM does,
# however it ends. Expects ASSETS, DIR, ETCD_PORT, PEER_PORT and API_PORT in the environment.
fast=
"$ASSETS/etcd" --help 2>&1 | grep -q -e --unsafe-no-fsync && fast=--unsafe-no-fsync
"$ASSETS/etcd" --data-dir "$DIR/etcd" $fast \
  --listen-client-urls "http://127.0.0.1:$ETCD_PORT" --advertise-client-urls "http://127.0.0.1:$ETCD_PORT" \
  --listen-peer-urls "http://127.0.0.1:$PEER_PORT" >"$DIR/etcd.log" 2>&1 &
etcd=$!
"$ASSETS/kube-apiserver" --etcd-servers "http://127.0.0.1:$ETCD_PORT" --cert-dir "$DIR/run" \
  --bind-address 127.0.0.1 --secure-port "$API_PORT" --service-cluster-ip-range 10.0.0.0/16 \
  --tls-cert-file "$DIR/server.crt" --tls-private-key-file "$DIR/server.key" --client-ca-file "$DIR/ca.crt" \
  --service-account-issuer https://127.0.0.1 --service-account-key-file "$DIR/sa.pub" \
  --service-account-signing-key-file "$DIR/sa.key" --disable-admission-plugins ServiceAccount \
  --authorization-mode RBAC --token-auth-file "$DIR/tokens.csv" >"$DIR/apiserver.log" 2>&1 &
apiserver=$!
cat >/dev/null
kill -9 "$apiserver" "$etcd"
wait
cd / && rm -rf "$DIR"
