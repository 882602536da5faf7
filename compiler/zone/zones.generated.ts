// Written by scripts/generate-zones.ts from moment-timezone's IANA 2026f: do not edit.
export const IANA: string = "2026f";
export const RULES: string = "4.4.o.10o 9.4.o.z0 4.4.n.10o a.4.p.z0 3.7.p.1o a.7.p.1o 4.7.1.0 9.7.1.1o 4.7.1.k0 a.7.p.ic 3.7.8.k0 b.7.1.ic 4.7.1.ic a.7.p.go 3.7.8.ic b.7.1.go 3.7.8.50 a.7.f.6o 4.7.8.50 a.7.1.6o 3.7.m.50 4.7.1.f0 a.7.p.dc 4.7.1.dc a.7.p.bo 3.7.8.f0 b.7.1.dc 2.7.f.50 a.7.d.6o 2.7.g.50 a.7.e.6o 3.7.8.dc b.7.1.bo a.7.9.6o 4.7.o.50 9.7.2.6o 5.7.9.50 8.7.8.6o 4.7.1.50 9.7.5.6o 4.7.1.go a.7.p.f0 3.7.8.go b.7.1.f0 4.7.1.bo a.7.p.a0 3.7.8.bo b.7.1.a0 4.7.1.a0 a.7.p.8c 3.7.8.a0 b.7.1.8c 4.7.1.6p a.7.p.51 3.7.8.6p b.7.1.51 4.7.1.8c 3.7.8.8c a.7.p.6o b.7.1.6o 3.7.8.6o a.7.1.8c 4.7.2.50 2.7.f.3c a.7.d.50 2.7.g.3c a.7.e.50 4.7.1.5v a.7.p.47 3.7.8.5v b.7.1.47 3.7.8.96 b.7.1.7i 3.6.o.qo a.6.1.qo 4.6.1.qo 3.6.e.nc a.6.1.nc 4.6.1.nc 9.6.o.nc 9.6.m.nc 3.6.o.xc a.6.p.xc 3.4.p.10o a.4.p.10o a.4.o.10o 3.6.o.nc a.6.o.nc 3.6.o.10o a.6.p.10o 3.6.o.z0 a.6.p.z0 3.7.p.0 a.7.p.0 a.6.o.xc a.6.o.z0 3.6.o.zu a.6.p.y6 3.6.o.sc a.6.o.sc 3.5.n.u0 9.5.n.sc a.4.o.z0 3.4.o.10o a.4.n.z0 4.4.e.10o a.4.d.z0 3.5.j.12c a.5.p.10o 3.6.o.0 a.5.n.12c 3.6.n.0 3.5.n.vo 9.5.n.u0 3.6.o.u0 a.6.o.u0 3.6.o.12c a.6.p.12c 3.5.n.0 a.6.o.12c a.6.p.sc 3.6.n.qo a.6.o.qo 3.6.o.vo a.6.o.vo 3.6.o.p0 a.6.o.p0 a.6.p.vo 3.6.n.xc a.6.o.10o 4.7.f.8c 9.7.1.a0 a.6.p.qo 3.6.o.ri a.6.p.ri 4.6.1.ri a.6.1.ri a.6.p.pu 4.6.1.p0 a.6.1.pu 1.6.a.nc b.6.3.nc a.6.1.p0";
export const HISTORIES: string = `0
50
1o
3c
3c 0-5:0=50,1=3c 6hdo:50 4jac:3c 6p5o:50 43qc:3c 74po:50 3vyc:3c 7cho:50 3o6c:3c 7s1o:50 36ec:3c xdo:50 nac:3c 14u1o:50 1amc:3c 12xo:50 1q6c:3c n-2r:2=50,3=3c
0 2mvk0:1o 2u6c:0 8fdo:1o 2hyc:0 7u9o:1o 30uc:0 7cho:1o 3o6c:0 8fh0:1o 2j40:0 yg0:1o 19k0:0 6hc0:1o 25s0:0 11s0:1o 2eo0:0 4r40:1o 2s00:0 12w0:1o 2mg0:0 4r40:1o 2dk0:0 12w0:1o 30w0:0 4r40:1o 25s0:0 12w0:1o 3gg0:0 4jc0:1o 1q80:0 1ao0:1o 3o80:0 4jc0:1o 1ig0:0 12w0:1o 9xs0:0 12w0:1o 9q00:0 1ao0:1o 9q00:0 12w0:1o 9q00:0 1ao0:1o 9q00:0 12w0:1o 9xs0:0 12w0:1o 9q00:0 1ao0:1o 9q00:0 12w0:1o 5m6c:0
1o 0-2r:4=3c,5=1o
3c g0o:50 6l9mc:3c
3c g0o:50 5klmc:3c
0 5mxlo:1o b9k0:0
3c 40yw0:1o 4ag0:3c
1o 1o3ac:3c 4oxo:1o 6-8:4=3c,5=1o
3c 0-h:6=1o,7=3c
-go 0-6:8=-f0,9=-go 7-2r:a=-f0,b=-go
-f0 0-6:c=-dc,d=-f0 7-2r:e=-dc,f=-f0
-6o
-3c 1rfc:-50 6wxo:-3c 43qc:-50 7cho:-3c 3vyc:-50 7zto:-3c 38mc:-50 313to:-3c 3o6c:-50
-50 2i4l0:-3c 2dic:-50 6p5o:-3c 4jac:-50
-50 1dsd0:-6o l5o:-50 13r2c:-3c 2dic:-50
-50 2i4l0:-3c 2dic:-50
-50 1did0:-6o 3w1o:-50 10q6c:-3c 2dic:-50
-50 1dr90:-6o 1p5o:-50 12o6c:-3c 2dic:-50
-50 1dr90:-6o 1p5o:-50 12o6c:-3c oec:-50 1hdo:-6o 6p5o:-50 4jac:-6o 6p5o:-50
-50 1dsd0:-6o ddo:-50 13yuc:-3c 2dic:-50 6p5o:-3c 4jac:-50
-50 1dq50:-6o ndo:-50 13r2c:-3c 2dic:-50
-50 1z90:-6o 6hdo:-50 4r2c:-6o 6p5o:-50 5m6c:-6o 4jdo:-50 6p2c:-6o 4r5o:-50 6hac:-6o 61to:-50 5-9:g=-6o,h=-50 a-c:i=-6o,j=-50 d-o:k=-6o,j=-50
-8c
-3c 1rfc:-50 6wxo:-3c 43qc:-50 7cho:-3c 3vyc:-50 7zto:-3c 38mc:-50 2pnlo:-3c 43qc:-50
-bo 2un0:-a0 6hac:-bo 5u1o:-a0 4jac:-bo 2-9:l=-a0,m=-bo 4yxo:-8c 6h8o:-a0 b-m:n=-8c,o=-a0
-50
-a0
-50 1rh0:-6o 6wxo:-50 7qc:-6o
-bo 0-6:l=-a0,m=-bo 7-2r:p=-a0,q=-bo
-a0 2ulc:-8c 6oz0:-a0 b0t0:-bo 2-6:l=-a0,m=-bo 7-2r:p=-a0,q=-bo
-50 1rh0:-6o 6wxo:-50 43qc:-6o 7cho:-50 3vyc:-6o 7zto:-50 38mc:-6o 7k9o:-50 3o6c:-6o 821o:-50 3e6c:-6o 7cho:-50 3vyc:-6o 7zto:-50 3gec:-6o 74po:-50 8-b:r=-6o,s=-50 43qc:-6o 7cho:-50 d-h:t=-6o,u=-50 3vyc:-6o 7zto:-50 38mc:-6o
-a0 2ulc:-8c 6hac:-a0 5u1o:-8c 4jac:-a0 2-e:n=-8c,o=-a0 30xo:-8c
-6o 2hhfo:-7i 2mmo0:-6o
-a0 0-6:n=-8c,o=-a0 7-2r:v=-8c,w=-a0
-bo 2un0:-a0 6hac:-bo 5u1o:-a0 4jac:-bo 2-l:l=-a0,m=-bo 4r5o:-a0
-bo 2un0:-a0 6hac:-bo 5u1o:-a0 4jac:-bo 2-9:l=-a0,m=-bo a-l:p=-a0,q=-bo 3w1o:-a0 82z0:-bo n-2r:p=-a0,q=-bo
-50 0-7:g=-6o,x=-50 56mc:-6o 61to:-50 4r2c:-6o 6hdo:-50 5eec:-6o 5u1o:-50 6hac:-6o 38po:-50 c-e:y=-6o,z=-50 g-i:10=-6o,11=-50 j-m:12=-6o,13=-50 69ic:-6o 4r5o:-50 6p2c:-6o 4r5o:-50
-bo
-50 1rh0:-6o 6wxo:-50 43qc:-6o 7cho:-50 3vyc:-6o 7zto:-50 38mc:-6o jaho:-50 3e6c:-6o 7cho:-50 3vyc:-6o 7zto:-50 3gec:-6o 74po:-50 8-b:r=-6o,s=-50 43qc:-6o 7cho:-50 d-h:t=-6o,u=-50 3vyc:-6o 7zto:-50 38mc:-6o
-dc 0-6:14=-bo,15=-dc 7-j:16=-bo,17=-dc 3w1o:-bo
-8c 0-6:18=-6o,19=-8c 7-2r:1a=-6o,1b=-8c
-bo 0-6:l=-a0,m=-bo 7-p:p=-a0,q=-bo 3w1o:-a0
-8c 2nlcc:-6o 1onac:-8c
-dc 0-9:14=-bo,15=-dc a-2r:16=-bo,17=-dc
-dc 0-6:14=-bo,15=-dc 7-e:16=-bo,17=-dc 3w1o:-bo
-8c 1ygzo:-6o 6hac:-8c 7-2r:1a=-6o,1b=-8c
-3c 1rfc:-50 6wxo:-3c fic:-50 b0po:-3c 3vyc:-50
-6o 0-6:1c=-50,1d=-6o 7-2r:1e=-50,1f=-6o
-50 0-m:4=-3c,5=-50 4jc0:-3c o-2r:4=-1o,5=-3c
-6o 0-6:1g=-50,1h=-6o 7-a:1i=-50,1j=-6o 3w1o:-50 7chn:-6o c-2r:1e=-50,1f=-6o
-8c 0-6:18=-6o,19=-8c 7-e:1a=-6o,1b=-8c 3w1o:-6o 159ic:-8c j-2r:1a=-6o,1b=-8c
-a0 1zc20:-8c 4r2c:-a0
-8c 0-3:1k=-6o,1d=-8c 4r40:-6o t600:-8c 43s0:-6o 74o0:-8c 4bk0:-6o 6ww0:-8c 43s0:-6o 74o0:-8c 4bk0:-6o 74o0:-8c 4bk0:-6o 7cg0:-8c 4bk0:-6o 6p40:-8c d-p:1l=-6o,1f=-8c 3w00:-6o iso0:-8c s-2r:1l=-6o,1f=-8c
-8c 24ybo:-a0 7-2r:v=-8c,w=-a0
-8c 24ybo:-a0 43to:-8c 8-2r:1a=-6o,1b=-8c
-8c 24ybo:-a0 43to:-6o 7cco:-8c 8-2r:1a=-6o,1b=-8c
-a0 2ulc:-8c 1-6:18=-6o,19=-8c 7-2r:1a=-6o,1b=-8c
-dc 0-6:14=-bo,15=-dc 7-2r:16=-bo,17=-dc
-a0 1nga0:-8c 5eec:-a0 6hh0:-8c 4r0o:-a0
-a0 2ulc:-8c 6hac:-a0 5u1o:-8c 4jac:-a0 2-9:n=-8c,o=-a0 a-2r:v=-8c,w=-a0
-bo 2un0:-a0 6hac:-bo 5u1o:-a0 4jac:-bo 2-m:l=-a0,m=-bo
-a0 2ulc:-8c 6hac:-a0 5u1o:-8c 4jac:-a0 2-m:n=-8c,o=-a0
-dc 4yi0o:-f0 43to:-dc 7cec:-f0 3w1o:-dc 7cec:-f0 3w1o:-dc 9pyc:-f0 j-2r:e=-dc,f=-f0
-50 0-6:1k=-3c,1m=-50 7-2r:1l=-3c,1n=-50
-6o 0-6:1g=-50,1h=-6o 7-2r:1e=-50,1f=-6o
-50 1h6l0:-3c 5u1o:-50 61to:-3c 6-e:1o=-50,1p=-3c 4r2c:-50
-1o 1rdo:-3c 6wxo:-1o 7qc:-3c b8ho:-1o 3vyc:-3c
-bo 0-6:l=-a0,m=-bo 7-9:p=-a0,q=-bo 43to:-a0 b-2r:v=-8c,w=-a0
-bo 0-2:l=-a0,m=-bo 4yxo:-a0 4-6:n=-8c,o=-a0 7-2r:v=-8c,w=-a0
-bo 2un0:-a0 6hac:-bo 5u1o:-a0 4jac:-bo 2-9:l=-a0,m=-bo a-l:p=-a0,q=-bo 3w1o:-a0 n-2r:v=-8c,w=-a0
-8c 1n8gc:-6o 6hac:-8c 4r5o:-6o 6hac:-8c c-f:1a=-6o,1b=-8c h-2r:1a=-6o,1b=-8c
-50 0-7:g=-6o,x=-50 56mc:-6o 61to:-50 4r2c:-6o 6hdo:-50 5eec:-6o 5u1o:-50 6hac:-6o 38po:-50 c-e:y=-6o,z=-50 j0ec:-6o 2t5o:-50
-a0 0-5:n=-8c,m=-a0 4r40:-8c 6hac:-a0 7-p:v=-8c,w=-a0 3w1o:-8c
-a0 2ulc:-8c hpqc:-a0 2-6:n=-8c,o=-a0 7-2r:v=-8c,w=-a0
-3c 1rfc:-50 6wxo:-3c 7qc:-50 b8ho:-3c 3vyc:-50
-a0 2ulc:-8c hpqc:-a0 2-5:n=-8c,o=-a0 4r5o:-8c hxic:-a0 8-2r:v=-8c,w=-a0
-6o 2nlao:-50
-50 0-7:g=-6o,x=-50 56mc:-6o 61to:-50 4r2c:-6o 6hdo:-50 5eec:-6o 5u1o:-50 6hac:-6o 38po:-50 c-e:y=-6o,z=-50 g-i:10=-6o,11=-50 j-m:12=-6o,13=-50 n-2r:1q=-6o,z=-50
-6o 9bu0:-8c 12w0:-6o
-3c 1rfc:-50 6wxo:-3c 43qc:-50 7cho:-3c 3vyc:-50 7zto:-3c 38mc:-50 7k9o:-3c 3o6c:-50 821o:-3c 3e6c:-50 7cho:-3c 3vyc:-50 7zto:-3c 3gec:-50 74po:-3c 8-b:1r=-50,1s=-3c 43qc:-50 7cho:-3c d-h:1t=-50,1u=-3c 3vyc:-50 7zto:-3c 38mc:-50
-1o 0-n:4=0,5=-1o b8g0:-3c p-2r:4=-1o,5=-3c
-5u 0-6:1v=-46,1w=-5u 7-a:1x=-46,1y=-5u 3w1o:-46 7chn:-5u c-2r:1z=-46,20=-5u
-a0 1zju0:-8c 2u6c:-a0
-dc 0-6:14=-bo,15=-dc 7-p:16=-bo,17=-dc 3w1o:-bo
dc 32fa0:ic 4970:dc il10:ic 3lyc:dc 1glac:ic fl5o:dc 6hh0:ic 4ypc:dc 67h0:ic 4t70:dc 6hc1:ic 4yqz:dc 69p1:ic 4yqz:dc 69p1:ic 4vjz:dc
bo 32fbo:8c 4g1o:bo ie6c:8c 3m1o:bo
go
ic 2m2o:go 4r40:ic 1-5:21=go,22=ic 5m80:go 5m80:ic 5eg0:go 61s0:ic 5m80:go 5m80:ic 5m80:go 5m80:ic guo0:go 5m80:ic 5m80:go 5u00:ic d-g:23=go,22=ic 5m80:go 5m80:ic 5m80:go 5u00:ic j-m:23=go,22=ic 5m80:go 5m80:ic o-r:23=go,22=ic 5m80:go 5m80:ic 5m80:go 5u00:ic u-x:23=go,22=ic 5m80:go 5m80:ic 5m80:go 5u00:ic 10-13:23=go,22=ic 5m80:go 5u00:ic 15-18:23=go,22=ic 5m80:go 5m80:ic 5m80:go 5u00:ic 1b-1e:23=go,22=ic 5m80:go 5m80:ic 1g-1j:23=go,22=ic 5m80:go 5m80:ic 5m80:go 5u00:ic 1m-1p:23=go,22=ic 5m80:go 5m80:ic 5m80:go 5u00:ic 1s-1v:23=go,22=ic 5m80:go 5u00:ic 1x-20:23=go,22=ic 5m80:go 5m80:ic 5m80:go 5u00:ic 23-26:23=go,22=ic 5m80:go 5m80:ic 28-2b:23=go,22=ic 5m80:go 5m80:ic 5m80:go 5u00:ic 2e-2h:23=go,22=ic 5m80:go 5m80:ic 5m80:go 5u00:ic 2k-2n:23=go,22=ic 5m80:go 5u00:ic 2p-2r:23=go,22=ic
a0 32fdc:8c
lo 2e7c:k0 61s0:lo 1-5:24=k0,25=lo 56o0:k0 61s0:lo 56o0:k0 61s0:lo 8-b:26=k0,27=lo 5u00:k0 5m80:lo d-h:26=k0,28=lo 5u00:k0 5m80:lo j-s:26=k0,28=lo 5u00:k0 5m80:lo u-y:26=k0,28=lo 5u00:k0 5m80:lo 10-13:26=k0,27=lo 5u00:k0 5m80:lo 15-19:26=k0,28=lo 5u00:k0 5m80:lo 1b-1k:26=k0,28=lo 5u00:k0 5m80:lo 1m-1q:26=k0,28=lo 5u00:k0 5m80:lo 1s-1v:26=k0,27=lo 5u00:k0 5m80:lo 1x-21:26=k0,28=lo 5u00:k0 5m80:lo 23-2c:26=k0,28=lo 5u00:k0 5m80:lo 2e-2i:26=k0,28=lo 5u00:k0 5m80:lo 2k-2n:26=k0,27=lo 5u00:k0 5m80:lo 2p-2r:26=k0,27=lo
0 5-2r:4=3c,5=0
bo 7i47o:8c
a0 0-4:29=bo,2a=a0 61xgo:8c
3c 2qso:50 5nc0:3c 5l40:50 5nc0:3c 5m80:50 5m80:3c 5m80:50 6hc0:3c 4r40:50 69k0:3c 56o0:50 5m80:3c 6-b:2b=50,2c=3c 4r40:50 jfyc:3c e-l:2b=50,2d=3c 3o80:50
k0 0-9:2e=lo,2f=k0 bg9o:ic 4jc0:k0
6o 0-3:2g=8c,2h=6o 4r40:8c
8c 0-4:2i=a0,2j=8c
8c
50 2t40:6o 5nc0:50 5m80:6o 5nc0:50 5m80:6o 5nc0:50 5m80:6o 5nc0:50 5nc0:6o 5nc0:50 5m80:6o 5nc0:50 5m80:6o 5nc0:50 5m80:6o 5nc0:50
6o 0-f:2k=8c,2l=6o
bo
a0 0-a:29=bo,2m=a0 4jc0:bo 14eec:a0 fzlo:bo
3c 0-2r:2g=50,2n=3c
8c 0-4:2o=a0,2p=8c 4jdo:a0
dc
96
f0 0-a:2q=go,2r=f0 4jc0:go 14eec:dc fznc:f0
dc ewe0:f0 4r2c:dc 2-6:2s=f0,2t=dc 2nplo:f0 5m30:dc 5md0:f0 5m30:dc
a0 1yuuu:96
a0 2ypwc:bo 60o0:a0
3c 2t0o:50 5nac:3c 5m9o:50 5nac:3c 5m9o:50 5nac:3c 5m9o:50 5nac:3c 5ndo:50 5nac:3c 5m9o:50 5nac:3c 5m9o:50 5dac:3c 5u1o:50 6p2c:3c 4r5o:50 6iec:3c 4i9o:50 6p2c:3c 4r5o:50 6hac:3c b-f:2b=50,2u=3c g-l:2v=50,2w=3c 4jdo:50
dc 80io:f0
6o
3c 0-f:4=50,5=3c 4r40:50 hxk0:3c i-2r:4=50,5=3c
3c 0-3:2x=50,2y=3c 5m9o:50 56o0:3c 61s0:50 5b5o:3c 5iuc:50 5dac:3c 5w9o:50 53do:3c 62uc:50 4r2c:3c 6hdo:50 4yw0:3c 6ao1:50 486b:3c 76xp:50 3rib:3c 7gxo:50 5eg0:3c 5u00:50 5m6c:3c 5m9o:50 6hac:3c 4s9o:50 6g80:3c g-i:2z=50,30=3c 4q00:50 6iec:3c 4r5o:50 6hc0:3c 4r40:50 6o00:3c 4lk0:50 6o1o:3c 5m9o:50 5m6c:3c 5eho:50 5tyc:3c 56po:50 61qc:3c q-z:31=50,32=3c 4r5o:50 69ic:3c 4yxo:50 61qc:3c 56po:50 5m6c:3c 5m9o:50 5eec:3c 5u1o:50 4yuc:3c 1iho:50 7qc:3c 4r5o:50 4jac:3c 1apo:50 nac:3c 4r5o:50 4bic:3c 1apo:50 v2c:3c 4r5o:50 3vyc:3c 1iho:50 12uc:3c 4r5o:50 3o6c:3c 1apo:50 1q6c:3c 4jdo:50 3gec:3c 1apo:50 1xyc:3c 4jdo:50 30uc:3c 1iho:50 25qc:3c 4r5o:50 2lac:3c 1apo:50 2lac:3c 4r5o:50 25qc:3c 1iho:50 2t2c:3c 4r5o:50 1xyc:3c 1apo:50 3gec:3c 4jdo:50 1q6c:3c 1apo:50 3o6c:3c 4jdo:50 1amc:3c 1iho:50 3vyc:3c 4r5o:50 v2c:3c 1apo:50 4bic:3c 4r5o:50 fic:3c 1iho:50 4jac:3c 4r5o:50 7qc:3c 1iho:50 4r2c:3c 61to:50 5eec:3c 5m9o:50 5m6c:3c 56po:50 61qc:3c 4yxo:50 69ic:3c 1n-1v:33=50,32=3c 4jdo:50 6hac:3c 4yxo:50 61qc:3c 56po:50 5tyc:3c 5eho:50 5eec:3c 5u1o:50 56mc:3c 1apo:50 7qc:3c 4jdo:50 4yuc:3c 1apo:50 fic:3c 4jdo:50 4jac:3c 1iho:50 nac:3c 4r5o:50 43qc:3c 1apo:50 12uc:3c 4r5o:50 3o6c:3c 1iho:50 1amc:3c 4r5o:50 3gec:3c 1iho:50 1q6c:3c 4jdo:50 38mc:3c 1apo:50 25qc:3c 4jdo:50 2t2c:3c 1iho:50 2dic:3c 4r5o:50 2dic:3c 1apo:50 2t2c:3c 4r5o:50 25qc:3c 1apo:50 30uc:3c 4r5o:50 1q6c:3c 1iho:50 38mc:3c 4r5o:50 1iec:3c 1apo:50 3vyc:3c 4jdo:50 12uc:3c 1iho:50 43qc:3c 4jdo:50 v2c:3c 1iho:50 4bic:3c 4r5o:50 fic:3c 1apo:50 4r2c:3c 2f-2r:31=50,32=3c
3c 0-3:2x=50,2y=3c 5m9o:50 56o0:3c 61s0:50 5b5o:3c 5iuc:50 5dac:3c 5w9o:50 53do:3c 62uc:50 4uec:3c 6e1o:50 4yw0:3c 69k0:50 49ac:3c 76xp:50 3rib:3c w9o:50 yec:3c 5m9o:50 5eg0:3c 5u00:50 5m6c:3c 5m9o:50 6hac:3c 4s9o:50 6g80:3c g-i:2z=50,30=3c 4q00:50 6iec:3c 4r5o:50 6hc0:3c 4r40:50 6o00:3c 4lk0:50 6o1o:3c 5m9o:50 5m6c:3c 5eho:50 5tyc:3c 56po:50 61qc:3c q-z:31=50,32=3c 4r5o:50 69ic:3c 4yxo:50 61qc:3c 56po:50 5m6c:3c 5m9o:50 5eec:3c 5u1o:50 4yuc:3c 1iho:50 7qc:3c 4r5o:50 4jac:3c 1apo:50 nac:3c 4r5o:50 4bic:3c 1apo:50 v2c:3c 4r5o:50 3vyc:3c 1iho:50 12uc:3c 4r5o:50 3o6c:3c 1apo:50 1q6c:3c 4jdo:50 3gec:3c 1apo:50 1xyc:3c 4jdo:50 30uc:3c 1iho:50 25qc:3c 4r5o:50 2lac:3c 1apo:50 2lac:3c 4r5o:50 25qc:3c 1iho:50 2t2c:3c 4r5o:50 1xyc:3c 1apo:50 3gec:3c 4jdo:50 1q6c:3c 1apo:50 3o6c:3c 4jdo:50 1amc:3c 1iho:50 3vyc:3c 4r5o:50 v2c:3c 1apo:50 4bic:3c 4r5o:50 fic:3c 1iho:50 4jac:3c 4r5o:50 7qc:3c 1iho:50 4r2c:3c 61to:50 5eec:3c 5m9o:50 5m6c:3c 56po:50 61qc:3c 4yxo:50 69ic:3c 1n-1v:33=50,32=3c 4jdo:50 6hac:3c 4yxo:50 61qc:3c 56po:50 5tyc:3c 5eho:50 5eec:3c 5u1o:50 56mc:3c 1apo:50 7qc:3c 4jdo:50 4yuc:3c 1apo:50 fic:3c 4jdo:50 4jac:3c 1iho:50 nac:3c 4r5o:50 43qc:3c 1apo:50 12uc:3c 4r5o:50 3o6c:3c 1iho:50 1amc:3c 4r5o:50 3gec:3c 1iho:50 1q6c:3c 4jdo:50 38mc:3c 1apo:50 25qc:3c 4jdo:50 2t2c:3c 1iho:50 2dic:3c 4r5o:50 2dic:3c 1apo:50 2t2c:3c 4r5o:50 25qc:3c 1apo:50 30uc:3c 4r5o:50 1q6c:3c 1iho:50 38mc:3c 4r5o:50 1iec:3c 1apo:50 3vyc:3c 4jdo:50 12uc:3c 1iho:50 43qc:3c 4jdo:50 v2c:3c 1iho:50 4bic:3c 4r5o:50 fic:3c 1apo:50 4r2c:3c 2f-2r:31=50,32=3c
bo ewfo:dc 4r2c:bo 2-6:34=dc,35=bo 2nplo:dc 5m30:bo 5md0:dc 5m30:bo
dc 0-a:36=f0,37=dc 4jc0:f0 14eec:dc
3c 0-6:38=50,39=3c 7-a:4=50,5=3c 4kg0:50 6o00:3c 4jc0:50 6p40:3c 4r40:50 6hc0:3c 4s80:50 6g80:3c 4r40:50 6ww0:3c 4bk0:50
f0
3c 37k0:50 5eco:3c 5plo:50 56mc:3c 5qpo:50 5xac:3c 5b5o:50 5tyc:3c 5rto:50 56mc:3c 5wbc:50 5w6c:3c 5c9o:50 5oec:3c 5k1o:50 58uc:3c 5zlo:50 5w6c:3c 5c9o:50 5oec:3c 5k1o:50 58uc:3c 67do:50 5oec:3c 5k1o:50 5gmc:3c d-2r:3a=50,3b=3c
7i
8c pino:a0 5m6c:8c 1rqho:a0 4pyc:8c 53do:a0 666c:8c
a0
9l
f0 0-2:2q=go,3c=f0 4r40:go 6hc0:f0 22co:go 4-a:3d=ic,3e=go 4jc0:ic 58r0:go z5p0:f0
bo 0-a:3f=dc,3g=bo 4jc0:dc 14eec:bo
ic 0-a:3h=k0,3i=ic 4jc0:k0 14eec:go gurc:ic
3c 0-2r:4=50,5=3c
bo 0-9:3f=dc,3g=bo bg9o:a0 4jc0:bo
a0 0-a:29=bo,2m=a0 4jc0:bo 14eec:a0 jnto:bo
a0 0-a:29=bo,2m=a0 4jc0:bo 14eec:a0
f0 4w2h0:e6 uog0:f0
8c 0-3:2i=a0,2j=8c 4r40:a0 68mj0:8c
8c 0-3:2i=a0,2j=8c 4r40:a0 4m2r0:8c
au
go 0-a:21=ic,3e=go 4jc0:ic 14eec:go fzlo:ic
ic 0-a:3h=k0,3i=ic 4jc0:k0 14eec:ic
6o 0-3:29=8c,3j=6o 4r5o:8c 2t2c:6o 3w6o:50 4jc0:6o
5u 2gq6:7i 5oec:5u 5m9o:7i 5oec:5u 5l5o:7i 5oec:5u 5l5o:7i 5oec:5u 5l5o:7i 5oec:5u 5m9o:7i 5oec:5u s49o:7i 5oec:5u 5m9o:7i 5oec:5u 5l5o:7i 5oec:5u 5l5o:7i 5oec:5u 5l5o:7i 5oec:5u 5m9o:7i 5oec:5u 5l5o:7i 5oec:5u 5l5o:7i 5oec:5u 5l5o:7i 5oec:5u 5m9o:7i 5oec:5u 5l5o:7i 5oec:5u 5l5o:7i 5oec:5u 5l5o:7i 5oec:5u 5m9o:7i 5oec:5u 5l5o:7i 5oec:5u
bo 2m7o:dc 6p40:bo 4jc0:dc 6p40:bo 4r40:dc yg0:bo 5ixo:a0 3-a:3k=bo,2m=a0 4jc0:bo 14eec:a0 hxlo:bo
ic 0-a:3h=k0,3i=ic 4jc0:k0 58r0:ic z5p0:go
go 0-a:21=ic,3e=go 4jc0:ic 14eec:go
f0 0-a:2q=go,2r=f0 4jc0:go 14eec:f0
8c 0-a:2i=a0,2n=8c 4jc0:a0 14eec:8c
6o 0-b:2g=8c,3l=6o
-1o 0-2r:4=0,5=-1o
0 0-2r:4=1o,5=0
-1o
-3c
-50 39x0:-6o 4jdo:-50 1-a:3m=-6o,3n=-50
ic 2m2o:go 4r40:ic 1-5:21=go,3o=ic 4r40:go 6hc0:ic 4jc0:go 6p40:ic 8-b:23=go,22=ic 5m80:go 5u00:ic d-g:23=go,22=ic 5m80:go 5m80:ic 5m80:go 5u00:ic j-m:23=go,22=ic 5m80:go 5m80:ic o-r:23=go,22=ic 5m80:go 5m80:ic 5m80:go 5u00:ic u-x:23=go,22=ic 5m80:go 5m80:ic 5m80:go 5u00:ic 10-13:23=go,22=ic 5m80:go 5u00:ic 15-18:23=go,22=ic 5m80:go 5m80:ic 5m80:go 5u00:ic 1b-1e:23=go,22=ic 5m80:go 5m80:ic 1g-1j:23=go,22=ic 5m80:go 5m80:ic 5m80:go 5u00:ic 1m-1p:23=go,22=ic 5m80:go 5m80:ic 5m80:go 5u00:ic 1s-1v:23=go,22=ic 5m80:go 5u00:ic 1x-20:23=go,22=ic 5m80:go 5m80:ic 5m80:go 5u00:ic 23-26:23=go,22=ic 5m80:go 5m80:ic 28-2b:23=go,22=ic 5m80:go 5m80:ic 5m80:go 5u00:ic 2e-2h:23=go,22=ic 5m80:go 5m80:ic 5m80:go 5u00:ic 2k-2n:23=go,22=ic 5m80:go 5u00:ic 2p-2r:23=go,22=ic
hi 0-5:3p=fu,3q=hi 4r40:fu 6hc0:hi 4jc0:fu 6p40:hi 8-b:3r=fu,3s=hi 5m80:fu 5u00:hi d-g:3r=fu,3s=hi 5m80:fu 5m80:hi 5m80:fu 5u00:hi j-m:3r=fu,3s=hi 5m80:fu 5m80:hi o-r:3r=fu,3s=hi 5m80:fu 5m80:hi 5m80:fu 5u00:hi u-x:3r=fu,3s=hi 5m80:fu 5m80:hi 5m80:fu 5u00:hi 10-13:3r=fu,3s=hi 5m80:fu 5u00:hi 15-18:3r=fu,3s=hi 5m80:fu 5m80:hi 5m80:fu 5u00:hi 1b-1e:3r=fu,3s=hi 5m80:fu 5m80:hi 1g-1j:3r=fu,3s=hi 5m80:fu 5m80:hi 5m80:fu 5u00:hi 1m-1p:3r=fu,3s=hi 5m80:fu 5m80:hi 5m80:fu 5u00:hi 1s-1v:3r=fu,3s=hi 5m80:fu 5u00:hi 1x-20:3r=fu,3s=hi 5m80:fu 5m80:hi 5m80:fu 5u00:hi 23-26:3r=fu,3s=hi 5m80:fu 5m80:hi 28-2b:3r=fu,3s=hi 5m80:fu 5m80:hi 5m80:fu 5u00:hi 2e-2h:3r=fu,3s=hi 5m80:fu 5m80:hi 5m80:fu 5u00:hi 2k-2n:3r=fu,3s=hi 5m80:fu 5u00:hi 2p-2r:3r=fu,3s=hi
ic 2m2o:go 4r40:ic 1-5:21=go,22=ic 5m80:go 5m80:ic 5eg0:go 61s0:ic 8-b:23=go,22=ic 5m80:go 5u00:ic d-g:23=go,22=ic 5m80:go 5m80:ic 5m80:go 5u00:ic j-m:23=go,22=ic 5m80:go 5m80:ic o-r:23=go,22=ic 5m80:go 5m80:ic 5m80:go 5u00:ic u-x:23=go,22=ic 5m80:go 5m80:ic 5m80:go 5u00:ic 10-13:23=go,22=ic 5m80:go 5u00:ic 15-18:23=go,22=ic 5m80:go 5m80:ic 5m80:go 5u00:ic 1b-1e:23=go,22=ic 5m80:go 5m80:ic 1g-1j:23=go,22=ic 5m80:go 5m80:ic 5m80:go 5u00:ic 1m-1p:23=go,22=ic 5m80:go 5m80:ic 5m80:go 5u00:ic 1s-1v:23=go,22=ic 5m80:go 5u00:ic 1x-20:23=go,22=ic 5m80:go 5m80:ic 5m80:go 5u00:ic 23-26:23=go,22=ic 5m80:go 5m80:ic 28-2b:23=go,22=ic 5m80:go 5m80:ic 5m80:go 5u00:ic 2e-2h:23=go,22=ic 5m80:go 5m80:ic 5m80:go 5u00:ic 2k-2n:23=go,22=ic 5m80:go 5u00:ic 2p-2r:23=go,22=ic
fu
el 260kr:g9 3gg0:el 6p40:g9 4r40:el 6hc0:g9 4r40:el
ic 2m10:hi 4r4u:ic 1-5:3h=hi,3t=ic 4r36:hi 6hcu:ic 4jb6:hi 6p4u:ic 8-b:3u=hi,3v=ic 5m76:hi 5u0u:ic d-g:3u=hi,3v=ic 5m76:hi 5m8u:ic 5m76:hi 5u0u:ic j-m:3u=hi,3v=ic 5m76:hi 5m8u:ic o-r:3u=hi,3v=ic 5m76:hi 5m8u:ic 5m76:hi 5u0u:ic u-x:3u=hi,3v=ic 5m76:hi 5m8u:ic 5m76:hi 5u0u:ic 10-13:3u=hi,3v=ic 5m76:hi 5u0u:ic 15-18:3u=hi,3v=ic 5m76:hi 5m8u:ic 5m76:hi 5u0u:ic 1b-1e:3u=hi,3v=ic 5m76:hi 5m8u:ic 1g-1j:3u=hi,3v=ic 5m76:hi 5m8u:ic 5m76:hi 5u0u:ic 1m-1p:3u=hi,3v=ic 5m76:hi 5m8u:ic 5m76:hi 5u0u:ic 1s-1v:3u=hi,3v=ic 5m76:hi 5u0u:ic 1x-20:3u=hi,3v=ic 5m76:hi 5m8u:ic 5m76:hi 5u0u:ic 23-26:3u=hi,3v=ic 5m76:hi 5m8u:ic 28-2b:3u=hi,3v=ic 5m76:hi 5m8u:ic 5m76:hi 5u0u:ic 2e-2h:3u=hi,3v=ic 5m76:hi 5m8u:ic 5m76:hi 5u0u:ic 2k-2n:3u=hi,3v=ic 5m76:hi 5u0u:ic 2p-2r:3u=hi,3v=ic
dc 260m0:f0 3gg0:dc 6p40:f0 4r40:dc 6hc0:f0 4r40:dc
-8c 0-7:g=-a0,x=-8c 56mc:-a0 61to:-8c 4r2c:-a0 6hdo:-8c 5eec:-a0 5u1o:-8c 6hac:-a0 38po:-8c c-e:y=-a0,z=-8c g-i:10=-a0,11=-8c j-m:12=-a0,13=-8c n-2r:1q=-a0,z=-8c
-go
-ic
-k0
-dc
-f0
ic
k0
lo
nc
50 0-a:38=6o,3b=50 4jc0:6o 14eec:50 fzlo:6o
3c 0-l:2k=50,2l=3c m-2r:4=50,5=3c
3c 0-a:2k=50,2l=3c 4jc0:50 14eec:3c
50 0-a:38=6o,3b=50 4jc0:6o 14eec:50
3c 0-a:2k=50,2l=3c 4jc0:50
3c 1-2r:4=50,5=3c
6o 0-9:2g=8c,3l=6o bg9o:50 4jc0:6o
50 0-a:38=6o,3b=50 4jc0:6o 14eec:50 nrlo:6o
3c 0-d:4=50,5=3c 4r2c:6o 6h8o:50
3c 2-2r:4=50,5=3c
3c 3-2r:4=50,5=3c
50 0-a:38=6o,3b=50 4jc0:6o 14eec:50 195lo:6o oeuc:50
6o 2reso:8c 4r2c:6o
mx 2e7c:l9 61s0:mx 1-5:24=l9,25=mx 56o0:l9 61s0:mx 56o0:l9 61s0:mx 8-b:26=l9,27=mx 5u00:l9 5m80:mx d-h:26=l9,28=mx 5u00:l9 5m80:mx j-s:26=l9,28=mx 5u00:l9 5m80:mx u-y:26=l9,28=mx 5u00:l9 5m80:mx 10-13:26=l9,27=mx 5u00:l9 5m80:mx 15-19:26=l9,28=mx 5u00:l9 5m80:mx 1b-1k:26=l9,28=mx 5u00:l9 5m80:mx 1m-1q:26=l9,28=mx 5u00:l9 5m80:mx 1s-1v:26=l9,27=mx 5u00:l9 5m80:mx 1x-21:26=l9,28=mx 5u00:l9 5m80:mx 23-2c:26=l9,28=mx 5u00:l9 5m80:mx 2e-2i:26=l9,28=mx 5u00:l9 5m80:mx 2k-2n:26=l9,27=mx 5u00:l9 5m80:mx 2p-2r:26=l9,27=mx
-ic 3d16c:-go 5t10:-ic 5eg0:-go 2zlc:nc 2ueo:lo 5m80:nc d-h:26=lo,28=nc 5u00:lo 5m80:nc 5u00:lo 5eg0:nc 5u00:lo 5eg0:nc 5u00:lo
go 4oyyo:ic
-ic 3r8ac:lo
lo 1qvc:k0 31yw0:lo 3o80:k0 6hc0:lo 43s0:k0 74o0:lo 2t40:k0 8fc0:lo 2t40:k0 8n40:lo 2lac:k0 8uxo:lo 2dk0:k0 8uw0:lo g-j:3w=k0,3x=lo 1y00:k0 al40:lo v40:k0
-fu
j6 4xm06:ic 195ku:k0 k-m:3u=ic,3y=k0 5m80:ic 5m80:k0 o-r:3u=ic,3y=k0 5m80:ic 5m80:k0 5m80:ic 5u00:k0 u-x:3u=ic,3y=k0 5m80:ic 5m80:k0 5m80:ic 5u00:k0 10-13:3u=ic,3y=k0 5m80:ic 5u00:k0 15-18:3u=ic,3y=k0 5m80:ic 5m80:k0 5m80:ic 5u00:k0 1b-1e:3u=ic,3y=k0 5m80:ic 5m80:k0 1g-1j:3u=ic,3y=k0 5m80:ic 5m80:k0 5m80:ic 5u00:k0 1m-1p:3u=ic,3y=k0 5m80:ic 5m80:k0 5m80:ic 5u00:k0 1s-1v:3u=ic,3y=k0 5m80:ic 5u00:k0 1x-20:3u=ic,3y=k0 5m80:ic 5m80:k0 5m80:ic 5u00:k0 23-26:3u=ic,3y=k0 5m80:ic 5m80:k0 28-2b:3u=ic,3y=k0 5m80:ic 5m80:k0 5m80:ic 5u00:k0 2e-2h:3u=ic,3y=k0 5m80:ic 5m80:k0 5m80:ic 5u00:k0 2k-2n:3u=ic,3y=k0 5m80:ic 5u00:k0 2p-2r:3u=ic,3y=k0
nc 2e5o:lo 74o0:nc 2lac:lo 8n5o:nc 2lac:lo 4mkpo:nc 25s0:lo`;
export const NAMES: string = `Africa/ Abidjan=0 Accra=0 Addis_Ababa=1 Algiers=2 Asmara=1 Asmera=1 Bamako=0 Bangui=2 Banjul=0 Bissau=0 Blantyre=3 Brazzaville=2 Bujumbura=3 Cairo=4 Casablanca=5 Ceuta=6 Conakry=0 Dakar=0 Dar_es_Salaam=1 Djibouti=1 Douala=2 El_Aaiun=5 Freetown=0 Gaborone=3 Harare=3 Johannesburg=3 Juba=7 Kampala=1 Khartoum=8 Kigali=3 Kinshasa=2 Lagos=2 Libreville=2 Lome=0 Luanda=2 Lubumbashi=3 Lusaka=3 Malabo=2 Maputo=3 Maseru=3 Mbabane=3 Mogadishu=1 Monrovia=0 Nairobi=1 Ndjamena=2 Niamey=2 Nouakchott=0 Ouagadougou=0 Porto-Novo=2 Sao_Tome=9 Timbuktu=0 Tripoli=a Tunis=b Windhoek=c
America/ Adak=d Anchorage=e Anguilla=f Antigua=f Araguaina=g Aruba=f Asuncion=p Atikokan=q Atka=d Bahia=r Bahia_Banderas=s Barbados=f Belem=t Belize=u Blanc-Sablon=f Boa_Vista=v Bogota=q Boise=w Buenos_Aires=h Cambridge_Bay=x Campo_Grande=y Cancun=z Caracas=10 Catamarca=i Cayenne=t Cayman=q Chicago=11 Chihuahua=12 Ciudad_Juarez=13 Coral_Harbour=q Cordoba=h Costa_Rica=u Coyhaique=14 Creston=15 Cuiaba=16 Curacao=f Danmarkshavn=0 Dawson=17 Dawson_Creek=15 Denver=w Detroit=18 Dominica=f Edmonton=19 Eirunepe=1a El_Salvador=u Ensenada=1b Fort_Nelson=1c Fort_Wayne=1d Fortaleza=1e Glace_Bay=1f Godthab=1g Goose_Bay=1h Grand_Turk=1i Grenada=f Guadeloupe=f Guatemala=1j Guayaquil=q Guyana=f Halifax=1f Havana=1k Hermosillo=15 Indianapolis=1d Inuvik=19 Iqaluit=1o Jamaica=q Jujuy=j Juneau=e Knox_IN=1l Kralendijk=f La_Paz=f Lima=q Los_Angeles=1p Louisville=18 Lower_Princes=f Maceio=1e Managua=1q Manaus=f Marigot=f Martinique=f Matamoros=1r Mazatlan=1s Mendoza=k Menominee=11 Merida=1t Metlakatla=1u Mexico_City=1t Miquelon=1v Moncton=1w Monterrey=1t Montevideo=1x Montreal=18 Montserrat=f Nassau=18 New_York=18 Nipigon=18 Nome=e Noronha=1y Nuuk=1g Ojinaga=21 Panama=q Pangnirtung=1o Paramaribo=t Phoenix=15 Port-au-Prince=22 Port_of_Spain=f Porto_Acre=1a Porto_Velho=f Puerto_Rico=f Punta_Arenas=23 Rainy_River=24 Rankin_Inlet=25 Recife=26 Regina=u Resolute=27 Rio_Branco=1a Rosario=h Santa_Isabel=1b Santarem=28 Santiago=29 Santo_Domingo=2a Sao_Paulo=2b Scoresbysund=2c Shiprock=w Sitka=e St_Barthelemy=f St_Johns=2d St_Kitts=f St_Lucia=f St_Thomas=f St_Vincent=f Swift_Current=u Tegucigalpa=2e Thule=1f Thunder_Bay=18 Tijuana=1b Toronto=18 Tortola=f Vancouver=2f Virgin=f Whitehorse=17 Winnipeg=24 Yakutat=e Yellowknife=19
America/Argentina/ Buenos_Aires=h Catamarca=i ComodRivadavia=i Cordoba=h Jujuy=j La_Rioja=i Mendoza=k Rio_Gallegos=i Salta=j San_Juan=l San_Luis=m Tucuman=n Ushuaia=o
America/Indiana/ Indianapolis=1d Knox=1l Marengo=1d Petersburg=1m Tell_City=1l Vevay=1d Vincennes=1m Winamac=1n
America/Kentucky/ Louisville=18 Monticello=1o
America/North_Dakota/ Beulah=1z Center=11 New_Salem=20
Antarctica/ Casey=2g Davis=2h DumontDUrville=2i Macquarie=2j Mawson=2k McMurdo=2l Palmer=23 Rothera=t South_Pole=2l Syowa=1 Troll=2m Vostok=2n
Arctic/ Longyearbyen=6
Asia/ Aden=1 Almaty=2o Amman=2p Anadyr=2q Aqtau=2r Aqtobe=2s Ashgabat=2t Ashkhabad=2t Atyrau=2r Baghdad=2u Bahrain=1 Baku=2v Bangkok=2w Barnaul=2x Beirut=2y Bishkek=2z Brunei=30 Calcutta=31 Chita=32 Choibalsan=33 Chongqing=30 Chungking=30 Colombo=34 Dacca=35 Damascus=36 Dhaka=35 Dili=37 Dubai=38 Dushanbe=2t Famagusta=39 Gaza=3a Harbin=30 Hebron=3b Ho_Chi_Minh=2w Hong_Kong=30 Hovd=3c Irkutsk=3d Istanbul=3e Jakarta=2w Jayapura=3f Jerusalem=3g Kabul=3h Kamchatka=2q Karachi=3i Kashgar=3j Kathmandu=3k Katmandu=3k Khandyga=3l Kolkata=31 Krasnoyarsk=3m Kuala_Lumpur=30 Kuching=30 Kuwait=1 Macao=30 Macau=30 Magadan=3n Makassar=30 Manila=30 Muscat=38 Nicosia=3o Novokuznetsk=3p Novosibirsk=3q Omsk=3r Oral=2r Phnom_Penh=2w Pontianak=2w Pyongyang=3s Qatar=1 Qostanay=3t Qyzylorda=3u Rangoon=3v Riyadh=1 Saigon=2w Sakhalin=3w Samarkand=2t Seoul=3f Shanghai=30 Singapore=30 Srednekolymsk=3x Taipei=30 Tashkent=2t Tbilisi=3y Tehran=3z Tel_Aviv=3g Thimbu=3j Thimphu=3j Tokyo=3f Tomsk=40 Ujung_Pandang=30 Ulaanbaatar=33 Ulan_Bator=33 Urumqi=3j Ust-Nera=41 Vientiane=2w Vladivostok=42 Yakutsk=43 Yangon=3v Yekaterinburg=44 Yerevan=45
Atlantic/ Azores=46 Bermuda=1f Canary=47 Cape_Verde=48 Faeroe=47 Faroe=47 Jan_Mayen=6 Madeira=47 Reykjavik=0 South_Georgia=49 St_Helena=0 Stanley=4a
Australia/ ACT=4b Adelaide=4c Brisbane=2i Broken_Hill=4c Canberra=4b Currie=4d Darwin=4e Eucla=4f Hobart=4d LHI=4g Lindeman=2i Lord_Howe=4g Melbourne=4b NSW=4b North=4e Perth=4h Queensland=2i South=4c Sydney=4b Tasmania=4d Victoria=4b West=4h Yancowinna=4c
Brazil/ Acre=1a DeNoronha=1y East=2b West=f
 CET=6 CST6CDT=11 Cuba=1k EET=3o EST=q EST5EDT=18 Egypt=4 Eire=47 GB=47 GB-Eire=47 GMT=0 GMT+0=0 GMT-0=0 GMT0=0 Greenwich=0 HST=4j Hongkong=30 Iceland=0 Iran=3z Israel=3g Jamaica=q Japan=3f Kwajalein=4p Libya=a MET=6 MST=15 MST7MDT=w NZ=2l NZ-CHAT=55 Navajo=w PRC=30 PST8PDT=1p Poland=6 Portugal=47 ROC=30 ROK=3f Singapore=30 Turkey=3e UCT=0 UTC=0 Universal=0 W-SU=4v WET=47 Zulu=0
Canada/ Atlantic=1f Central=24 Eastern=18 Mountain=19 Newfoundland=2d Pacific=2f Saskatchewan=u Yukon=17
Chile/ Continental=29 EasterIsland=4i
Etc/ GMT=0 GMT+0=0 GMT+1=48 GMT+10=4j GMT+11=4k GMT+12=4l GMT+2=49 GMT+3=t GMT+4=f GMT+5=q GMT+6=u GMT+7=15 GMT+8=4m GMT+9=4n GMT-0=0 GMT-1=2 GMT-10=2i GMT-11=4o GMT-12=4p GMT-13=4q GMT-14=4r GMT-2=3 GMT-3=1 GMT-4=38 GMT-5=2t GMT-6=3j GMT-7=2w GMT-8=30 GMT-9=3f GMT0=0 Greenwich=0 UCT=0 UTC=0 Universal=0 Zulu=0
Europe/ Amsterdam=6 Andorra=6 Astrakhan=4s Athens=3o Belfast=47 Belgrade=6 Berlin=6 Bratislava=6 Brussels=6 Bucharest=3o Budapest=6 Busingen=6 Chisinau=4t Copenhagen=6 Dublin=47 Gibraltar=6 Guernsey=47 Helsinki=3o Isle_of_Man=47 Istanbul=3e Jersey=47 Kaliningrad=4u Kiev=3o Kirov=4v Kyiv=3o Lisbon=47 Ljubljana=6 London=47 Luxembourg=6 Madrid=6 Malta=6 Mariehamn=3o Minsk=4w Monaco=6 Moscow=4v Nicosia=3o Oslo=6 Paris=6 Podgorica=6 Prague=6 Riga=4x Rome=6 Samara=4y San_Marino=6 Sarajevo=6 Saratov=4z Simferopol=50 Skopje=6 Sofia=3o Stockholm=6 Tallinn=51 Tirane=6 Tiraspol=4t Ulyanovsk=4s Uzhgorod=3o Vaduz=6 Vatican=6 Vienna=6 Vilnius=52 Volgograd=53 Warsaw=6 Zagreb=6 Zaporozhye=3o Zurich=6
Indian/ Antananarivo=1 Chagos=3j Christmas=2w Cocos=3v Comoro=1 Kerguelen=2t Mahe=38 Maldives=2t Mauritius=54 Mayotte=1 Reunion=38
Mexico/ BajaNorte=1b BajaSur=1s General=1t
Pacific/ Apia=56 Auckland=2l Bougainville=57 Chatham=55 Chuuk=2i Easter=4i Efate=4o Enderbury=4q Fakaofo=58 Fiji=59 Funafuti=4p Galapagos=u Gambier=4n Guadalcanal=4o Guam=2i Honolulu=4j Johnston=4j Kanton=4q Kiritimati=4r Kosrae=4o Kwajalein=4p Majuro=4p Marquesas=5a Midway=4k Nauru=4p Niue=4k Norfolk=5b Noumea=4o Pago_Pago=4k Palau=3f Pitcairn=4m Pohnpei=4o Ponape=4o Port_Moresby=2i Rarotonga=4j Saipan=2i Samoa=4k Tahiti=4j Tarawa=4p Tongatapu=5c Truk=2i Wake=4p Wallis=4p Yap=2i
US/ Alaska=e Aleutian=d Arizona=15 Central=11 East-Indiana=1d Eastern=18 Hawaii=4j Indiana-Starke=1l Michigan=18 Mountain=w Pacific=1p Samoa=4k`;
