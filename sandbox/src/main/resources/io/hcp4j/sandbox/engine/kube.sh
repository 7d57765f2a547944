# One etcd and one kube-apiserver, until standard input ends: when the process at its other end stops, in any way, these two stop as well.
# In the environment: ASSETS (the folder of both programs), DATA (the folder of state, keys and logs), ADDRESS, PORT, ETCD_PORT, PEER_PORT.
"$ASSETS/etcd" --data-dir "$DATA/etcd" \
    --listen-client-urls "http://127.0.0.1:$ETCD_PORT" --advertise-client-urls "http://127.0.0.1:$ETCD_PORT" \
    --listen-peer-urls "http://127.0.0.1:$PEER_PORT" >"$DATA/etcd.log" 2>&1 &
etcd=$!
"$ASSETS/kube-apiserver" --etcd-servers "http://127.0.0.1:$ETCD_PORT" --cert-dir "$DATA/run" \
    --bind-address "$ADDRESS" --secure-port "$PORT" --advertise-address 127.0.0.1 --service-cluster-ip-range 10.0.0.0/16 \
    --tls-cert-file "$DATA/server.crt" --tls-private-key-file "$DATA/server.key" \
    --tls-sni-cert-key "$DATA/sni0.crt,$DATA/sni0.key" --tls-sni-cert-key "$DATA/sni1.crt,$DATA/sni1.key" \
    --tls-sni-cert-key "$DATA/sni2.crt,$DATA/sni2.key" --tls-sni-cert-key "$DATA/sni3.crt,$DATA/sni3.key" --client-ca-file "$DATA/ca.crt" \
    --service-account-issuer https://kubernetes.default.svc --service-account-key-file "$DATA/accounts.crt" \
    --service-account-signing-key-file "$DATA/accounts.key" --disable-admission-plugins ServiceAccount \
    --authorization-mode RBAC >"$DATA/kube-apiserver.log" 2>&1 &
server=$!
cat >/dev/null
# The server keeps nothing, and would first wait for clients that watch.
kill -9 "$server"
kill "$etcd"
wait
