package main

import (
	"fmt"
	"time"
)

// One user takes one second.
func user(id int) string {
	fmt.Println("  ask", id)
	time.Sleep(time.Second)
	fmt.Println("  got", id)
	return fmt.Sprint("user ", id)
}

// In turn.
func inTurn() (string, string) {
	a := user(1)
	b := user(2)
	return a, b
}

// Together.
func together() (string, string) {
	a := make(chan string, 1)
	b := make(chan string, 1)
	go func() { a <- user(1) }()
	go func() { b <- user(2) }()
	return <-a, <-b
}

// Run both.
func timed(
	name string,
	way func() (string, string),
) {
	fmt.Println(name)
	start := time.Now()
	a, b := way()
	s := time.Since(start).Seconds()
	fmt.Printf("  %s, %s: %.2f s\n",
		a, b, s)
}

func main() {
	timed("in turn", inTurn)
	timed("together", together)
}
