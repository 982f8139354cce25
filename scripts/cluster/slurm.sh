#!/usr/bin/env bash
# A real Slurm on this machine, from Debian's packages, for tests and for trying things out: as many nodes as asked for, one CPU each, on
# one host. It touches nothing outside its folder but /run/munge, and only if no munge runs there yet.
#
#   slurm.sh start DIR [NODES]   installs the packages where they are missing (apt-get, as root), starts it; 2 nodes by default
#   slurm.sh node DIR NAME       starts the slurmd of a node again, such as n1
#   slurm.sh stop DIR            stops what start has started; DIR stays
#
# Then `export SLURM_CONF=DIR/slurm.conf`, and sbatch, squeue, scontrol and so on are those of this Slurm.
# Exit code 3 and a reason on stderr: it cannot be had here.
set -euo pipefail

cannot() {
  echo "no Slurm here: $1" >&2
  exit 3
}

install_packages() {
  command -v slurmctld >/dev/null && command -v slurmd >/dev/null && command -v munged >/dev/null && return 0
  command -v apt-get >/dev/null || cannot 'slurmctld is not installed, and there is no apt-get to install it with'
  export DEBIAN_FRONTEND=noninteractive
  apt-get install -y --no-install-recommends slurm-wlm munge >/dev/null 2>&1 ||
    { apt-get update >/dev/null 2>&1 && apt-get install -y --no-install-recommends slurm-wlm munge >/dev/null 2>&1; } ||
    cannot 'apt-get could not install slurm-wlm and munge'
}

start_munge() { # DIR
  munge -n >/dev/null 2>&1 && return 0
  mkdir -p /run/munge
  chown munge /run/munge
  runuser -u munge -- munged --force >/dev/null 2>&1 || cannot 'munged does not start'
  until_true 5 munge -n || cannot 'munge does not answer'
  cp /run/munge/munged.pid "$1/munged.pid"
}

# until_true SECONDS COMMAND...: whether it succeeds in that time
until_true() {
  local tries=$(($1 * 5))
  shift
  for ((try = 0; try < tries; try++)); do
    "$@" >/dev/null 2>&1 && return 0
    sleep 0.2
  done
  return 1
}

free_ports() {
  python3 - "$1" 2>/dev/null <<'PYTHON' || seq 17000 "$((17000 + $1 - 1))"
import socket, sys
held = [socket.socket() for _ in range(int(sys.argv[1]))]
for each in held:
    each.bind(("127.0.0.1", 0))
print(*(each.getsockname()[1] for each in held), sep="\n")
PYTHON
}

write_configuration() {
  local dir=$1 nodes=$2 host ports node
  host=$(hostname -s)
  mapfile -t ports < <(free_ports "$((nodes + 1))")
  {
    cat <<CONF
ClusterName=metagovernor
SlurmctldHost=$host
SlurmctldPort=${ports[0]}
SlurmUser=root
SlurmdUser=root
AuthType=auth/munge
StateSaveLocation=$dir/state
SlurmdSpoolDir=$dir/spool.%n
SlurmctldPidFile=$dir/slurmctld.pid
SlurmdPidFile=$dir/slurmd.%n.pid
SlurmctldLogFile=$dir/log/slurmctld.log
SlurmdLogFile=$dir/log/slurmd.%n.log
ProctrackType=proctrack/pgid
TaskPlugin=task/none
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
SchedulerParameters=sched_interval=2,sched_min_interval=100000,batch_sched_delay=0
ReturnToService=2
# A node that gives no sign of life is given up after so many seconds, and its tasks are queued again.
SlurmdTimeout=10
KillWait=30
MinJobAge=300
CONF
    for ((node = 1; node <= nodes; node++)); do
      echo "NodeName=n$node NodeHostname=$host Port=${ports[node]} CPUs=1 RealMemory=2000 State=UNKNOWN"
    done
    echo "PartitionName=main Nodes=n[1-$nodes] Default=YES MaxTime=INFINITE State=UP"
  } >"$dir/slurm.conf"
}

is_idle() {
  [ -z "$(squeue -h)" ]
}

# Whoever was killed and is not buried yet has a number still, and does not run.
is_running() { # PIDFILE
  [ -s "$1" ] && kill -0 "$(cat "$1")" 2>/dev/null && ! grep -q '^State:[[:space:]]*Z' "/proc/$(cat "$1")/status" 2>/dev/null
}

all_up() { # NODES
  [ "$(sinfo -h -N -o '%T' | grep -c -x -e idle -e mixed -e allocated)" -eq "$1" ]
}

start() {
  local dir=$1 nodes=${2:-2} node
  [ "$(id -u)" -eq 0 ] || cannot 'its daemons are started as root, and this is another user'
  install_packages
  mkdir -p "$dir/state" "$dir/log"
  start_munge "$dir"
  dir=$(cd "$dir" && pwd)
  export SLURM_CONF=$dir/slurm.conf
  [ -s "$SLURM_CONF" ] || write_configuration "$dir" "$nodes"
  is_running "$dir/slurmctld.pid" || slurmctld || cannot "slurmctld does not start: see $dir/log"
  nodes=$(grep -c '^NodeName=' "$SLURM_CONF")
  for ((node = 1; node <= nodes; node++)); do start_node "$dir" "n$node"; done
  until_true 30 all_up "$nodes" || cannot "its nodes do not come up: see $dir/log"
}

start_node() {
  local dir=$1 name=$2
  export SLURM_CONF=$dir/slurm.conf
  mkdir -p "$dir/spool.$name"
  is_running "$dir/slurmd.$name.pid" || slurmd -N "$name" || cannot "slurmd of $name does not start: see $dir/log"
}

stop() {
  local dir=$1 file
  export SLURM_CONF=$dir/slurm.conf
  if [ -s "$dir/slurmctld.pid" ] && is_running "$dir/slurmctld.pid"; then
    scancel --state=PENDING --quiet --user=root 2>/dev/null || true
    scancel --quiet --user=root 2>/dev/null || true
    until_true 5 is_idle || true
  fi
  for file in "$dir"/slurmd.*.pid "$dir/slurmctld.pid"; do
    is_running "$file" && kill "$(cat "$file")" || true
  done
  for file in "$dir"/slurmd.*.pid "$dir/slurmctld.pid"; do
    [ -s "$file" ] && { until_true 10 test ! -s "$file" || kill -9 "$(cat "$file")" 2>/dev/null || true; }
  done
  is_running "$dir/munged.pid" && kill "$(cat "$dir/munged.pid")"
  return 0
}

usage() {
  echo 'Expected start DIR [NODES], node DIR NAME or stop DIR' >&2
  exit 2
}

[ $# -ge 2 ] || usage
case $1 in
  start) start "$2" "${3:-2}" ;;
  node) [ $# -eq 3 ] || usage; start_node "$(cd "$2" && pwd)" "$3" ;;
  stop) stop "$(cd "$2" && pwd)" ;;
  *) usage ;;
esac
